package dev.trainyard.domain.job;

import dev.trainyard.domain.job.JobState.Queued;
import java.time.Instant;
import java.util.Optional;

/**
 * Another turn for a job that waits. It becomes one history row, but is no {@link Transition}: the
 * job goes on waiting for the same, only its version counts on.
 *
 * <p>It takes hold only if the stored job is still at {@code before}'s version.
 *
 * @param priority from now on; higher starts first
 */
public record PriorityChange(Job before, Job after, int priority, Cause cause) {
  public PriorityChange {
    Submission.requirePriority(priority);
    if (!(before.state() instanceof Queued) || !after.state().equals(before.state())) {
      throw new IllegalStateException(
          "job " + before.id() + " is " + before.state().phase() + "; only what waits has a turn");
    }
    if (after.version() != before.version() + 1) {
      throw new IllegalStateException(
          "job " + before.id() + " skips a version after " + before.version());
    }
  }

  /**
   * Of a job that waits; empty of one that has started or ended.
   *
   * @param was the priority until now
   * @param cause its detail is put behind what changes
   */
  public static Optional<PriorityChange> of(
      Job job, int was, int priority, Instant now, Cause cause) {
    if (!(job.state() instanceof Queued)) {
      return Optional.empty();
    }
    Times times = job.times();
    Times then = new Times(times.createTime(), times.startTime(), times.endTime(), now);
    Job after = new Job(job.id(), job.place(), job.version() + 1, job.state(), job.attempt(), then);
    String change = "from " + was + " to " + priority;
    String why = cause.detail().isEmpty() ? "" : ": " + cause.detail();
    Cause whole = new Cause(cause.actor(), cause.channel(), cause.reason(), change + why);
    return Optional.of(new PriorityChange(job, after, priority, whole));
  }
}
