package dev.trainyard.adapters.kafka.deadletter;

import java.util.List;

/** Where dead letters go. */
public interface DeadLetters {
  /**
   * Returns when all of them are safely taken; a letter that is too large arrives without the
   * record's value rather than not at all.
   *
   * @throws LettersAwayException if it cannot say that for all of them; all are to be sent again
   */
  void send(List<DeadLetter> letters);

  /** Kafka does not take letters now. */
  final class LettersAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LettersAwayException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
