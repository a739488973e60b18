package dev.trainyard.adapters.web.job;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a job is tried once more as. */
@Schema(name = "Retry")
record RetryResponse(
    String jobId,
    @Schema(description = "The id of the job that tries it once more") String retry,
    @Schema(description = "Where that is now") Phase state,
    @Schema(description = "It was retried already; no other job was made") boolean noEffect) {

  static RetryResponse of(JobId id, JobId retry) {
    return new RetryResponse(id.toString(), retry.toString(), Phase.QUEUED, false);
  }

  static RetryResponse already(JobId id, JobId retry, Phase phase) {
    return new RetryResponse(id.toString(), retry.toString(), phase, true);
  }
}
