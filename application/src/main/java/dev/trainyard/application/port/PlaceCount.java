package dev.trainyard.application.port;

import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.WaitReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How many jobs of a place are in each phase, and what those that wait here wait for.
 *
 * @param counts phases without a job are left out; none is counted further than a bound
 * @param waits of the jobs that were counted as QUEUED, most first
 */
public record PlaceCount(Place place, Map<Phase, Long> counts, List<Waits> waits) {
  public PlaceCount {
    counts = Map.copyOf(counts);
    waits = List.copyOf(waits);
  }

  /**
   * Jobs that wait for the same.
   *
   * @param oldest when the oldest of them was accepted
   * @param until the last moment before which one of them is not tried
   */
  public record Waits(WaitReason reason, long jobs, Instant oldest, Instant until) {}
}
