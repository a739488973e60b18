package dev.trainyard.adapters.web.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.WaitReason;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as we show it: one flat object. */
@Schema(name = "Job")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobResponse(
    @JsonUnwrapped Identity identity,
    @JsonUnwrapped Progress progress,
    @JsonUnwrapped Origin origin,
    @JsonUnwrapped Clock clock,
    @JsonUnwrapped Request request) {

  record Identity(
      @Schema(examples = "projects/my-project/locations/us-central1/customJobs/3700000000000000001")
          String name,
      @Schema(examples = "3700000000000000001") String jobId,
      String displayName,
      String project,
      String location,
      Map<String, String> labels) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Progress(
      Phase state,
      @Schema(description = "The state as Vertex's clients know it", examples = "JOB_STATE_QUEUED")
          String vertexState,
      @Schema(description = "What a queued job waits for") @Nullable Waiting waiting,
      @Schema(description = "Why it does not run yet or any more, in a sentence")
          @Nullable String reason,
      @Schema(description = "Counts the rows of its history") int version,
      @Schema(description = "Counts the tries to create it on Vertex") int attempt,
      @Schema(description = "The CustomJob's name on Vertex") @Nullable String remoteName,
      @Nullable Fault error) {}

  record Waiting(WaitReason reason, String words, Instant until) {}

  /** As {@code google.rpc.Status}. */
  record Fault(int code, String message) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Origin(
      int priority,
      String batch,
      String submissionKey,
      @Schema(description = "The first job of which it is a retry") @Nullable String retryOf,
      String actor,
      Channel channel) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Clock(
      Instant createTime,
      @Nullable Instant startTime,
      @Nullable Instant endTime,
      Instant updateTime,
      @Schema(description = "When it was deleted; it is in no list any more")
          @Nullable Instant deleteTime) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Request(
      @Schema(
              implementation = Object.class,
              type = SchemaType.OBJECT,
              description = "Vertex's CustomJobSpec; not in lists")
          @Nullable JsonNode jobSpec,
      @Schema(
              implementation = Object.class,
              type = SchemaType.OBJECT,
              description = "Vertex's EncryptionSpec; not in lists")
          @Nullable JsonNode encryptionSpec) {
    static final Request LEFT_OUT = new Request(null, null);
  }
}
