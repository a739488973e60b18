package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase.Command;
import dev.trainyard.application.port.in.SetPriorityUseCase.Outcome;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
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

@Path("/trainyard/v1/projects/{project}/jobs/{job: [^:/]+}:setPriority")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class PriorityResource {
  private final SetPriorityUseCase jobs;

  PriorityResource(SetPriorityUseCase jobs) {
    this.jobs = jobs;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "setPriority",
      summary = "Give a job that waits another turn",
      description = "When this answers, it is written down, and the next start goes by it.")
  @APIResponse(
      responseCode = "200",
      description = "The priority that it has now; noEffect is true if it had it already",
      content = @Content(schema = @Schema(implementation = PriorityResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Everything that is wrong with the request; or the job waits no more",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project has no such job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public PriorityResponse set(
      @PathParam("project") String project,
      @PathParam("job") String job,
      @BeanParam Caller caller,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = PriorityRequest.class)))
          InputStream body)
      throws IOException {
    Complaints complaints = new Complaints();
    JobId id = Projects.jobId(project, job, complaints);
    caller.check(complaints);
    PriorityRequest request = PriorityRequest.read(body, complaints);
    complaints.throwIfAny();
    int priority = request.priority();
    Command command =
        new Command(
            Scope.project(project),
            id,
            priority,
            caller.cause(Reason.PRIORITY_SET, request.reason()));
    return switch (jobs.set(command)) {
      case Outcome.Set(int was) -> PriorityResponse.of(id, priority, was);
      case Outcome.NoEffect _ -> PriorityResponse.of(id, priority, priority);
      case Outcome.NotWaiting(Phase phase) -> throw waitsNoMore(id, phase);
      case Outcome.Unknown _ -> throw JobResource.unknown(project, id);
    };
  }

  private static RefusedException waitsNoMore(JobId id, Phase phase) {
    return RefusedException.failedPrecondition(
        "Job %s is %s; only a job that is QUEUED waits for its turn.".formatted(id, phase));
  }
}
