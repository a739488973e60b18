package dev.trainyard.domain.testkit;

import dev.trainyard.domain.job.Job;
import java.util.List;

/**
 * The same job in each state of its life; for another id, place or time take a {@link JobStory}.
 */
public final class Jobs {
  private static final JobStory STORY = JobStory.of(3_700_000_000_000_000_001L);

  private Jobs() {}

  public static Job aQueuedJob() {
    return STORY.queued();
  }

  public static Job aStartingJob() {
    return STORY.starting();
  }

  public static Job aPendingJob() {
    return STORY.pending();
  }

  public static Job aRunningJob() {
    return STORY.running();
  }

  public static Job aCancellingJob() {
    return STORY.cancelling();
  }

  /** A cancel was asked before it was known whether there is a remote job. */
  public static Job aCancellingJobWithoutRemote() {
    return STORY.cancellingUnstarted();
  }

  public static Job aSucceededJob() {
    return STORY.succeeded();
  }

  public static Job aFailedJob() {
    return STORY.failed();
  }

  public static Job aCancelledJob() {
    return STORY.cancelled();
  }

  /** One job for each phase, in the order of the phases. */
  public static List<Job> oneOfEachPhase() {
    return List.of(
        aQueuedJob(),
        aStartingJob(),
        aPendingJob(),
        aRunningJob(),
        aCancellingJob(),
        aSucceededJob(),
        aFailedJob(),
        aCancelledJob());
  }
}
