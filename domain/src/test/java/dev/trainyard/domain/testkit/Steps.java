package dev.trainyard.domain.testkit;

import dev.trainyard.domain.job.JobEvent;
import java.util.List;

/** Which events they are, without their times. */
public final class Steps {
  private Steps() {}

  /** The job and the version of each, as in {@code "7/2"}. */
  public static List<String> of(List<JobEvent> events) {
    return events.stream().map(JobEvent::id).map(Steps::of).toList();
  }

  /** The job and the version of the event that has this id. */
  public static String of(String id) {
    return id.substring(0, id.lastIndexOf('/'));
  }
}
