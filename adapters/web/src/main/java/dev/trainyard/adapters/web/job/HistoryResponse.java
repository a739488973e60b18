package dev.trainyard.adapters.web.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.trainyard.adapters.web.job.JobResponse.Fault;
import dev.trainyard.adapters.web.job.JobResponse.Waiting;
import dev.trainyard.domain.job.Attempt;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Phase;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a job, who did it and why, in version order. */
@Schema(name = "History")
record HistoryResponse(String jobId, List<Entry> history) {

  /** One transition, as one flat object. */
  @Schema(name = "HistoryEntry")
  record Entry(@JsonUnwrapped Step step, @JsonUnwrapped Why why) {
    static Entry of(HistoryEntry entry) {
      return new Entry(Step.of(entry), Why.of(entry.cause()));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(
      int version,
      @Schema(description = "The state before; absent in the first entry") @Nullable Phase from,
      Phase state,
      Instant at,
      int attempt,
      @Nullable String remoteName,
      @JsonProperty("wait") @Nullable Waiting waiting,
      @Nullable Fault error) {

    static Step of(HistoryEntry entry) {
      Job after = entry.after();
      Attempt attempt = after.attempt();
      return new Step(
          after.version(),
          entry.from(),
          after.state().phase(),
          entry.at(),
          attempt.number(),
          attempt.hasRemote() ? attempt.remoteName() : null,
          StateWords.waiting(after.state()),
          StateWords.error(after.state()));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Why(String actor, Channel channel, Cause.Reason reason, String detail) {
    static Why of(Cause cause) {
      return new Why(cause.actor(), cause.channel(), cause.reason(), cause.detail());
    }
  }
}
