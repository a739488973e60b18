package dev.trainyard.adapters.web.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.application.port.BatchCount;
import dev.trainyard.domain.job.Phase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a batch is. */
@Schema(name = "Batch")
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        Map<Phase, Long> counts,
    @Schema(description = "When its first job was accepted; only in a list")
        @Nullable Instant createTime,
    @Schema(description = "When something last happened to one of its jobs; only in a list")
        @Nullable Instant updateTime) {

  static BatchResponse of(String project, BatchCount count) {
    return of(project, count.batch(), count.counts()).at(count.first(), count.last());
  }

  private BatchResponse at(Instant first, Instant last) {
    return new BatchResponse(project, batch, total, ended, progress, counts, first, last);
  }

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
    return new BatchResponse(
        project, batch, total, ended, (double) ended / total, counts, null, null);
  }
}
