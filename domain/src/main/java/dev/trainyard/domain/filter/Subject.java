package dev.trainyard.domain.filter;

import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Instant;
import java.util.Map;

/**
 * What a filter looks at.
 *
 * @param state as its reader is shown it; see {@link dev.trainyard.domain.job.Kind#shows}
 */
public record Subject(
    String displayName, Map<String, String> labels, State state, Instant createTime) {
  public Subject {
    labels = Map.copyOf(labels);
  }
}
