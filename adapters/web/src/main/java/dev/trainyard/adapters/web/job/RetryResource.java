package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.InvalidRequestException;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase.Command;
import dev.trainyard.application.port.in.RetryJobUseCase.Outcome;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.SubmissionKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/trainyard/v1/projects/{project}/jobs/{job: [^:/]+}:retry")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class RetryResource {
  private final RetryJobUseCase jobs;

  RetryResource(RetryJobUseCase jobs) {
    this.jobs = jobs;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "retryJob",
      summary = "Try once more what a job asked for",
      description =
          "A new job with the same request, labels, priority and batch. Asking again makes no other"
              + " while the newest retry lives, or after it has succeeded.")
  @APIResponse(
      responseCode = "200",
      description = "The new job; noEffect is true if it was there already",
      content = @Content(schema = @Schema(implementation = RetryResponse.class)))
  @APIResponse(
      responseCode = "400",
      description =
          "Everything that is wrong with the request; or the job has not ended, or has"
              + " succeeded",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project has no such job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public RetryResponse retry(
      @PathParam("project") String project,
      @PathParam("job") String job,
      @BeanParam Caller caller,
      @Parameter(description = "The same wish under the same key makes one retry, ever")
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = RetryRequest.class)))
          InputStream body)
      throws IOException {
    Complaints complaints = new Complaints();
    JobId id = Projects.jobId(project, job, complaints);
    caller.check(complaints);
    String name = Objects.requireNonNullElse(key, "");
    complaints.check("Idempotency-Key", id, () -> checked(id, name));
    RetryRequest request = RetryRequest.read(body, complaints);
    complaints.throwIfAny();
    Command command =
        new Command(
            Scope.project(project),
            id,
            request.again(),
            name,
            caller.cause(Reason.RETRIED, request.reason()));
    return answer(project, id, jobs.retry(command));
  }

  private static JobId checked(JobId id, String name) {
    SubmissionKey.ofRetry(new JobId(Long.MAX_VALUE), "key/" + name);
    return id;
  }

  private static RetryResponse answer(String project, JobId id, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Retried(JobId retry) -> RetryResponse.of(id, retry);
      case Outcome.AlreadyRetried(JobId retry, Phase phase) ->
          RetryResponse.already(id, retry, phase);
      case Outcome.StillLive(Phase phase) ->
          throw RefusedException.failedPrecondition(
              "Job %s is %s; only a job that has ended can be retried.".formatted(id, phase));
      case Outcome.Succeeded _ ->
          throw RefusedException.failedPrecondition(
              "Job %s has SUCCEEDED; say \"again\": true to run it once more.".formatted(id));
      case Outcome.Refused(var violations) -> throw new InvalidRequestException(violations);
      case Outcome.Unknown _ -> throw JobResource.unknown(project, id);
    };
  }
}
