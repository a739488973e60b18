package dev.trainyard.adapters.web.job;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the job is after a cancel was asked. */
@Schema(name = "Cancel")
record CancelResponse(
    String jobId,
    Phase state,
    String vertexState,
    @Schema(description = "The job had ended or was ending already") boolean noEffect) {

  static CancelResponse of(JobId id, Phase phase, boolean noEffect) {
    return new CancelResponse(id.toString(), phase, StateNames.vertexName(phase), noEffect);
  }
}
