package dev.trainyard.application.port.out;

import java.time.Instant;

/** What came in before, where it is kept. */
public interface Backlog {

  /**
   * Takes in once more all that came since then; returns when it is written down. What is known
   * already has no effect.
   *
   * @throws BacklogAwayException if it could not all be read now; to be done again
   */
  void takeAgain(Instant since);

  /** It cannot be read now. */
  final class BacklogAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BacklogAwayException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
