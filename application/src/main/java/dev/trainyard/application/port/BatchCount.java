package dev.trainyard.application.port;

import dev.trainyard.domain.job.Phase;
import java.time.Instant;
import java.util.Map;

/**
 * How far a batch is.
 *
 * @param counts phases without a job are left out
 * @param first when its first job was accepted
 * @param last when something last happened to one of its jobs
 */
public record BatchCount(String batch, Map<Phase, Long> counts, Instant first, Instant last) {
  public BatchCount {
    counts = Map.copyOf(counts);
  }
}
