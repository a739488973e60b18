package dev.trainyard.adapters.web.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.in.ExplainJobUseCase.Explanation;
import dev.trainyard.application.port.in.ExplainJobUseCase.Retry;
import dev.trainyard.application.port.in.ExplainJobUseCase.Turn;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Phase;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a job is where it is. */
@Schema(name = "Explanation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainResponse(
    String jobId,
    Phase state,
    @Schema(description = "When it came into this state") Instant since,
    @Schema(description = "All of it, for a person, a sentence each") List<String> words,
    @Schema(description = "If it waits here") @Nullable Line line,
    @Schema(description = "The last try that came to nothing") @Nullable Trouble lastTrouble,
    @Schema(description = "The newest retry, if it was retried") @Nullable Again retry) {

  /** Where it stands in the line of its place. */
  @Schema(name = "ExplanationLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int ahead,
      @Schema(description = "As many as that are before it, or more") boolean orMore,
      @Schema(description = "Absent if nobody limits them") @Nullable Integer createsPerMinute,
      @Schema(description = "That can be made now") @Nullable Integer createsLeft,
      @Schema(description = "While Vertex throttles the place") @Nullable Instant restingUntil,
      @Schema(description = "At that rate") Instant soonestStart) {

    static @Nullable Line of(@Nullable Turn turn) {
      if (turn == null) {
        return null;
      }
      Allowance creates = turn.creates();
      return new Line(
          turn.ahead(),
          turn.isMore(),
          creates == null ? null : creates.perMinute(),
          creates == null ? null : creates.left(),
          turn.restingUntil(),
          turn.soonest());
    }
  }

  /** A try that came to nothing. */
  @Schema(name = "ExplanationTrouble")
  record Trouble(Instant at, int attempt, Cause.Reason reason, String detail) {
    static @Nullable Trouble of(@Nullable HistoryEntry entry) {
      return entry == null
          ? null
          : new Trouble(
              entry.at(),
              entry.after().attempt().number(),
              entry.cause().reason(),
              entry.cause().detail());
    }
  }

  /** Another job that tries the same. */
  @Schema(name = "ExplanationRetry")
  record Again(String jobId, Phase state) {
    static @Nullable Again of(@Nullable Retry retry) {
      return retry == null ? null : new Again(retry.job().toString(), retry.phase());
    }
  }

  static ExplainResponse of(Explanation explanation) {
    Job job = explanation.view().job();
    return new ExplainResponse(
        job.id().toString(),
        job.state().phase(),
        explanation.since(),
        Sentences.of(explanation),
        Line.of(explanation.turn()),
        Trouble.of(explanation.lastTrouble()),
        Again.of(explanation.retry()));
  }
}
