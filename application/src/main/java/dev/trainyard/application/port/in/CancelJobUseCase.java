package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;

/** Asks for the end of a job. */
public interface CancelJobUseCase {

  /**
   * When this returns {@code Asked}, the wish is written down and will be pursued until the job has
   * ended.
   */
  Outcome cancel(Command command);

  record Command(String project, JobId id, Cause cause) {}

  /** What became of the wish. */
  sealed interface Outcome {
    /** Written down: the job is now in this phase. */
    record Asked(Phase phase) implements Outcome {}

    /** The job had ended or was ending already. */
    record NoEffect(Phase phase) implements Outcome {}

    /** The project has no such job. */
    record Unknown() implements Outcome {}
  }
}
