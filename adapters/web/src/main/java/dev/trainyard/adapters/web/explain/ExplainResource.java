package dev.trainyard.adapters.web.explain;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.application.port.in.ExplainJobUseCase;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/projects/{project}/jobs/{job: [^:/]+}:explain")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class ExplainResource {
  private final ExplainJobUseCase jobs;

  ExplainResource(ExplainJobUseCase jobs) {
    this.jobs = jobs;
  }

  @GET
  @Operation(
      operationId = "explainJob",
      summary = "Say why a job is where it is",
      description =
          "In words and in fields: what it waits for and how many stand before it, what Vertex does"
              + " with it, or how it ended and what can be done. Vertex is not asked.")
  @APIResponse(
      responseCode = "200",
      description = "What is known of it",
      content = @Content(schema = @Schema(implementation = ExplainResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project has no such job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public ExplainResponse explain(
      @PathParam("project") String project, @PathParam("job") String job) {
    Complaints complaints = new Complaints();
    JobId id = Projects.jobId(project, job, complaints);
    complaints.throwIfAny();
    return jobs.explain(Scope.project(project), id)
        .map(ExplainResponse::of)
        .orElseThrow(() -> Projects.unknownJob(project, id));
  }
}
