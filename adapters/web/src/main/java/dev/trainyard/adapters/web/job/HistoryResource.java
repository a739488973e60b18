package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.application.port.in.ReadHistoryUseCase;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/projects/{project}/jobs/{job}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class HistoryResource {
  private final ReadHistoryUseCase history;

  HistoryResource(ReadHistoryUseCase history) {
    this.history = history;
  }

  @GET
  @Operation(
      operationId = "readHistory",
      summary = "Show who did what to a job, when and why",
      description = "Every transition, in version order, without gaps.")
  @APIResponse(
      responseCode = "200",
      description = "The whole history",
      content = @Content(schema = @Schema(implementation = HistoryResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project has no such job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public HistoryResponse read(@PathParam("project") String project, @PathParam("job") String job) {
    Complaints complaints = new Complaints();
    JobId id = Projects.jobId(project, job, complaints);
    complaints.throwIfAny();
    List<HistoryEntry> entries = history.read(project, id);
    if (entries.isEmpty()) {
      throw JobResource.unknown(project, id);
    }
    return new HistoryResponse(
        id.toString(), entries.stream().map(HistoryResponse.Entry::of).toList());
  }
}
