package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Cause;

/** Has all that failed in a batch tried once more; see {@link RetryJobUseCase}. */
public interface RetryBatchUseCase {
  /**
   * Safe to repeat: what was retried is tried again only when the retry has failed, too.
   *
   * @throws dev.trainyard.application.port.StoreAwayException if it is not known of all; to be
   *     asked again
   */
  Outcome retry(Command command);

  /** Which batch. */
  record Command(String project, String batch, Cause cause) {}

  /** What became of it. */
  sealed interface Outcome {
    /**
     * Written down.
     *
     * @param retried so many new jobs were made
     * @param already so many that failed had been retried before
     * @param refused so many would not be accepted today
     */
    record Done(long retried, long already, long refused) implements Outcome {}

    /** The project has no such batch. */
    record Unknown() implements Outcome {}
  }
}
