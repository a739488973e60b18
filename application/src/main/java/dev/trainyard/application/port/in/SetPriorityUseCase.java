package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;

/** Gives a job that waits another turn. */
public interface SetPriorityUseCase {
  /** When this returns {@code Set}, it is written down, and the next claim goes by it. */
  Outcome set(Command command);

  /**
   * Which job is to have which priority.
   *
   * @param cause its detail says why, or is {@code ""}
   */
  record Command(Scope scope, JobId id, int priority, Cause cause) {
    public Command {
      Submission.requirePriority(priority);
    }
  }

  /** What became of it. */
  sealed interface Outcome {
    /** Written down, with what it was before. */
    record Set(int was) implements Outcome {}

    /** It had this priority already; nothing was written. */
    record NoEffect() implements Outcome {}

    /** It has started or ended, and waits for no turn any more; nothing was written. */
    record NotWaiting(Phase phase) implements Outcome {}

    /** The scope has none such, or had one that was deleted. */
    record Unknown() implements Outcome {}
  }
}
