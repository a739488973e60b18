package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;

/**
 * Deletes a job that has ended, here and on Vertex, or the pipeline that it came as, which leaves
 * the job alone. Its history stays, and its submission key stays taken.
 */
public interface DeleteJobUseCase {
  /**
   * When this returns {@code Removed}, nobody finds it any more, and its remote job will be
   * deleted, however long that takes.
   */
  Outcome delete(Command command);

  /**
   * What to delete.
   *
   * @param requestedAs the version of the API by which it was asked, such as {@code v1}; given back
   *     with the operation
   */
  record Command(Scope scope, Kind kind, JobId id, String requestedAs, Cause cause) {}

  /** What became of it. */
  sealed interface Outcome {
    /** Deleted; the operation is done at once if there is nothing to delete on Vertex. */
    record Removed(Removal removal) implements Outcome {}

    /** It has not ended; nothing was done. */
    record StillLive(Phase phase) implements Outcome {}

    /** The scope has none such, or had one that was deleted. */
    record Unknown() implements Outcome {}
  }
}
