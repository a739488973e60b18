package dev.trainyard.adapters.web.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one line. */
@Schema(name = "SubmitAnswer")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Answer(
    @Schema(description = "The line's number, from 1; blank lines count and get no answer")
        long line,
    @Schema(description = "Its submission key; absent if the line could not be read")
        @Nullable String key,
    Outcome outcome,
    @Schema(description = "The job's id; of the first job where the key was known")
        @Nullable String job,
    @Schema(description = "The job's resource name") @Nullable String name,
    List<Remark> warnings,
    List<Remark> violations) {

  /** Something about a field. */
  @Schema(name = "Remark")
  record Remark(
      @Schema(examples = "job_spec.worker_pool_specs[0].machine_spec.machine_type") String field,
      String message) {}

  enum Outcome {
    /** Written down; it will not be lost. */
    ACCEPTED,
    /** Accepted before, under this key; no second job was made. */
    ALREADY_KNOWN,
    /** The key belongs to another request; nothing was written down. */
    KEY_TAKEN,
    /** Not written down, for these violations. */
    REFUSED,
    /** Nobody can say whether it was written down; send it again under this key. */
    UNAVAILABLE
  }
}
