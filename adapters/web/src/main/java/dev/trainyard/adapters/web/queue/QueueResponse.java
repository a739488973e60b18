package dev.trainyard.adapters.web.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.PlaceCount.Waits;
import dev.trainyard.application.port.in.CountQueuesUseCase.Queue;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.WaitReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the jobs of a project stand. */
@Schema(name = "Queue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueResponse(
    String project,
    @Schema(description = "How many jobs are in each state; 10000 at a place mean as many or more")
        Map<Phase, Long> counts,
    @Schema(description = "When the oldest of those that wait was accepted")
        @Nullable Instant oldestWaiting,
    List<Location> locations) {

  /** How the jobs of a place stand. */
  @Schema(name = "QueueLocation")
  record Location(String location, Map<Phase, Long> counts, List<Reason> waiting) {
    static Location of(PlaceCount count) {
      return new Location(
          count.place().location(),
          all(count.counts()),
          count.waits().stream().map(Reason::of).toList());
    }
  }

  /** What how many wait for. */
  @Schema(name = "QueueReason")
  record Reason(WaitReason reason, long jobs, Instant oldest) {
    static Reason of(Waits waits) {
      return new Reason(waits.reason(), waits.jobs(), waits.oldest());
    }
  }

  static QueueResponse of(Queue queue) {
    Map<Phase, Long> sum = new EnumMap<>(Phase.class);
    queue
        .places()
        .forEach(
            place -> place.counts().forEach((phase, jobs) -> sum.merge(phase, jobs, Long::sum)));
    return new QueueResponse(
        queue.project(),
        all(sum),
        queue.places().stream()
            .flatMap(place -> place.waits().stream())
            .map(Waits::oldest)
            .min(Comparator.naturalOrder())
            .orElse(null),
        queue.places().stream().map(Location::of).toList());
  }

  private static Map<Phase, Long> all(Map<Phase, Long> counted) {
    Map<Phase, Long> counts = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      counts.put(phase, counted.getOrDefault(phase, 0L));
    }
    return counts;
  }
}
