package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Cause;

/** Asks for the end of all jobs of a batch. */
public interface CancelBatchUseCase {
  /**
   * When this returns {@code Asked}, the wish is written down for each job that was in the batch
   * when it was asked and had not ended, and will be pursued.
   *
   * @throws dev.trainyard.application.port.StoreAwayException if it is not known of all; to be
   *     asked again
   */
  Outcome cancel(Command command);

  /** Which batch. */
  record Command(String project, String batch, Cause cause) {}

  /** What became of the wish. */
  sealed interface Outcome {
    /**
     * Written down.
     *
     * @param cancelled so many had not started and are CANCELLED
     * @param cancelling so many are on Vertex, or on the way there, and will be cancelled
     */
    record Asked(long cancelled, long cancelling) implements Outcome {}

    /** The project has no such batch. */
    record Unknown() implements Outcome {}
  }
}
