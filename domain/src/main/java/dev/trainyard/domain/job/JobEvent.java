package dev.trainyard.domain.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  /**
   * Stable and unique: the same row always carries the same id, and a store that fell back to an
   * earlier state of itself gives none a second time, though it counts the same versions again.
   */
  public String id() {
    Job job = entry.after();
    return job.id() + "/" + job.version() + "/" + micros(job.times().updateTime());
  }

  private static String micros(Instant time) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time), Character.MAX_RADIX);
  }
}
