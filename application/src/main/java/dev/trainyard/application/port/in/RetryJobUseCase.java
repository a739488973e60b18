package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/**
 * Has what a job asked for tried once more, by a new job with the same request, place, labels,
 * priority and batch. The old job stays where it ended.
 */
public interface RetryJobUseCase {
  /** When this returns {@code Retried}, the new job is written down and will not be lost. */
  Outcome retry(Command command);

  /**
   * Which job.
   *
   * @param again whether also one that has succeeded
   * @param name the same wish under the same name makes one retry; {@code ""} leaves that to
   *     Trainyard, which makes none while the newest retry lives or after it has succeeded
   * @param cause its detail says why, or is {@code ""}
   */
  record Command(Scope scope, JobId id, boolean again, String name, Cause cause) {}

  /** What became of it. */
  sealed interface Outcome {
    /** Written down as this job. */
    record Retried(JobId retry) implements Outcome {}

    /** It was retried before, as this job, which is in this phase; no other was made. */
    record AlreadyRetried(JobId retry, Phase phase) implements Outcome {}

    /** It has not ended; nothing was made. */
    record StillLive(Phase phase) implements Outcome {}

    /** It has succeeded, and nobody said {@code again}; nothing was made. */
    record Succeeded() implements Outcome {}

    /** Its request would not be accepted today, for these reasons. */
    record Refused(List<Violation> violations) implements Outcome {}

    /** The scope has none such, or had one that was deleted. */
    record Unknown() implements Outcome {}
  }
}
