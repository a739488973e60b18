package dev.trainyard.adapters.web.job;

import dev.trainyard.domain.job.JobId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The priority that a job has now. */
@Schema(name = "Priority")
record PriorityResponse(
    String jobId,
    int priority,
    @Schema(description = "The priority until now") int was,
    @Schema(description = "It had this priority already") boolean noEffect) {

  static PriorityResponse of(JobId id, int priority, int was) {
    return new PriorityResponse(id.toString(), priority, was, priority == was);
  }
}
