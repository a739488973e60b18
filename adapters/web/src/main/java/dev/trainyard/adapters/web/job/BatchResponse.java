package dev.trainyard.adapters.web.job;

import dev.trainyard.domain.job.Phase;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a batch is. */
@Schema(name = "Batch")
record BatchResponse(
    String project,
    String batch,
    @Schema(description = "Jobs accepted so far") long total,
    @Schema(description = "Jobs that succeeded, failed or were cancelled") long ended,
    @Schema(description = "ended / total, from 0 to 1", examples = "0.25") double progress,
    @Schema(
            description = "How many jobs are in each state",
            examples =
                """
                {"QUEUED": 2, "STARTING": 0, "PENDING": 0, "RUNNING": 1, "CANCELLING": 0,
                 "SUCCEEDED": 1, "FAILED": 0, "CANCELLED": 0}
                """)
        Map<Phase, Long> counts) {

  /**
   * @param counted at least one job
   */
  static BatchResponse of(String project, String batch, Map<Phase, Long> counted) {
    Map<Phase, Long> counts = new EnumMap<>(Phase.class);
    long total = 0;
    long ended = 0;
    for (Phase phase : Phase.values()) {
      long count = counted.getOrDefault(phase, 0L);
      counts.put(phase, count);
      total += count;
      ended += phase.isTerminal() ? count : 0;
    }
    return new BatchResponse(project, batch, total, ended, (double) ended / total, counts);
  }
}
