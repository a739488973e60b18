package dev.trainyard.adapters.web.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.PlaceCount.Waits;
import dev.trainyard.application.port.in.ReadQuotasUseCase.Quota;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.WaitReason;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The calls that Vertex allows at a place, and who waits for them. */
@Schema(name = "Quota")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuotaResponse(
    String project,
    String location,
    @Schema(description = "Creates and deletes; absent if nobody limits them")
        @Nullable Calls creates,
    @Schema(description = "Absent if nobody limits them") @Nullable Calls reads,
    @Schema(description = "While Vertex throttles the place") @Nullable Instant restingUntil,
    @Schema(description = "Jobs that wait here; 10000 mean as many or more") long waiting,
    @Schema(description = "Of these, the ones that Vertex has throttled") long throttled) {

  /** What is allowed of a kind of calls. */
  @Schema(name = "QuotaCalls")
  record Calls(
      int perMinute,
      @Schema(description = "So many at most without a pause") int atOnce,
      @Schema(description = "Of these, now") int left) {
    static @Nullable Calls of(@Nullable Allowance allowance) {
      return allowance == null
          ? null
          : new Calls(allowance.perMinute(), allowance.atOnce(), allowance.left());
    }
  }

  static QuotaResponse of(Quota quota) {
    return new QuotaResponse(
        quota.place().project(),
        quota.place().location(),
        Calls.of(quota.creates()),
        Calls.of(quota.reads()),
        quota.restingUntil(),
        quota.count().counts().getOrDefault(Phase.QUEUED, 0L),
        quota.count().waits().stream()
            .filter(waits -> waits.reason() == WaitReason.API_RATE)
            .mapToLong(Waits::jobs)
            .sum());
  }
}
