package dev.trainyard.domain.job;

import java.time.Instant;
import java.util.Optional;

/**
 * The end of a job's, or its pipeline's, being shown. It becomes one history row, but is no {@link
 * Transition}: the job stays where it ended, only its version counts on.
 *
 * <p>It takes hold only if the stored job is still at {@code before}'s version.
 */
public record Deletion(Job before, Job after, Kind kind, Cause cause) {
  public Deletion {
    if (!before.state().phase().isTerminal() || !after.state().equals(before.state())) {
      throw new IllegalStateException(
          "job " + before.id() + " is " + before.state().phase() + "; only what ended is deleted");
    }
    if (after.version() != before.version() + 1) {
      throw new IllegalStateException(
          "job " + before.id() + " skips a version after " + before.version());
    }
  }

  /**
   * Of a job that has ended; empty of another. That it happens once is for the store to keep.
   *
   * @param kind whether the job itself is to be shown no longer, or only its pipeline
   */
  public static Optional<Deletion> of(Job job, Kind kind, Instant now, Cause cause) {
    if (!job.state().phase().isTerminal()) {
      return Optional.empty();
    }
    Times times = job.times();
    Times then = new Times(times.createTime(), times.startTime(), times.endTime(), now);
    Job after = new Job(job.id(), job.place(), job.version() + 1, job.state(), job.attempt(), then);
    return Optional.of(new Deletion(job, after, kind, cause));
  }
}
