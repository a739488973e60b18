package dev.trainyard.domain.job;

/**
 * One step of a job's life: what was, what is, and why. It becomes one history row.
 *
 * <p>It takes hold only if the stored job is still at {@code before}'s version, and got there at
 * the same moment: a store that fell back to an earlier state of itself counts the same versions
 * again.
 */
public record Transition(Job before, Job after, Cause cause) {
  public Transition {
    Phase from = before.state().phase();
    Phase to = after.state().phase();
    if (!from.next().contains(to)) {
      throw new IllegalStateException(
          "job " + before.id() + " cannot go from " + from + " to " + to);
    }
    if (after.version() != before.version() + 1) {
      throw new IllegalStateException(
          "job " + before.id() + " skips a version after " + before.version());
    }
  }
}
