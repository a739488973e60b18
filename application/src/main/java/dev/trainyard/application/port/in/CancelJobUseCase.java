package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;

/** Asks for the end of a job. */
public interface CancelJobUseCase {
  /**
   * When this returns {@code Asked}, the wish is written down and will be pursued until the job has
   * ended.
   */
  Outcome cancel(Command command);

  /**
   * The wish.
   *
   * @param kind what the caller takes it for; cancelling a pipeline cancels its job
   */
  record Command(Scope scope, Kind kind, JobId id, Cause cause) {}

  /** What became of the wish. */
  sealed interface Outcome {
    /** Written down: the job is now in this phase. */
    record Asked(Phase phase) implements Outcome {}

    /** The job had ended or was ending already. */
    record NoEffect(Phase phase) implements Outcome {}

    /** The scope has none such, or had one that was deleted. */
    record Unknown() implements Outcome {}
  }
}
