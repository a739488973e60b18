package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.CancelJobUseCase.Command;
import dev.trainyard.application.port.in.CancelJobUseCase.Outcome;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/projects/{project}/jobs/{job: [^:/]+}:cancel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class CancelResource {
  private final CancelJobUseCase jobs;

  CancelResource(CancelJobUseCase jobs) {
    this.jobs = jobs;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "cancelJob",
      summary = "Ask for the end of a job",
      description =
          "When this answers, the wish is written down and is pursued until the job has ended. A"
              + " job on Vertex may still succeed before the cancel reaches it.")
  @APIResponse(
      responseCode = "200",
      description = "Asked; noEffect is true if the job had ended or was ending already",
      content = @Content(schema = @Schema(implementation = CancelResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project has no such job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public CancelResponse cancel(
      @PathParam("project") String project,
      @PathParam("job") String job,
      @BeanParam Caller caller,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = CancelRequest.class)))
          InputStream body)
      throws IOException {
    Complaints complaints = new Complaints();
    JobId id = Projects.jobId(project, job, complaints);
    caller.check(complaints);
    CancelRequest request = CancelRequest.read(body, complaints);
    complaints.throwIfAny();
    Command command =
        new Command(
            Scope.project(project),
            Kind.JOB,
            id,
            caller.cause(Reason.CANCEL_ASKED, request.reason()));
    return switch (jobs.cancel(command)) {
      case Outcome.Asked(var phase) -> CancelResponse.of(id, phase, false);
      case Outcome.NoEffect(var phase) -> CancelResponse.of(id, phase, true);
      case Outcome.Unknown _ -> throw JobResource.unknown(project, id);
    };
  }
}
