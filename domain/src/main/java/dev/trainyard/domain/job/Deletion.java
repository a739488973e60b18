package dev.trainyard.domain.job;

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
}
