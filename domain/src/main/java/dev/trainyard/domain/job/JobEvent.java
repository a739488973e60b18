package dev.trainyard.domain.job;

import java.util.Map;

/**
 * A history row with what the world needs to know of its job, ready to be told.
 *
 * @param displayName the job's
 * @param labels the job's
 */
public record JobEvent(
    HistoryEntry entry,
    SubmissionKey key,
    String displayName,
    Map<String, String> labels,
    String batch) {
  public JobEvent {
    labels = Map.copyOf(labels);
  }

  /** Stable and unique: the same row always carries the same id. */
  public String id() {
    return entry.after().id() + "/" + entry.after().version();
  }
}
