package dev.trainyard.adapters.web.batch;

import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.Wish;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.application.port.in.RetryBatchUseCase;
import dev.trainyard.application.port.in.RetryBatchUseCase.Command;
import dev.trainyard.application.port.in.RetryBatchUseCase.Outcome;
import dev.trainyard.domain.job.Cause.Reason;
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

@Path("/trainyard/v1/projects/{project}/batches/{batch: [^:/]+}:retry")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Batches")
class BatchRetryResource {
  private final RetryBatchUseCase batches;

  BatchRetryResource(RetryBatchUseCase batches) {
    this.batches = batches;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "retryBatch",
      summary = "Try once more all that failed in a batch",
      description =
          "A new job for each, in the same batch. Safe to repeat: what was retried is tried again only when the retry has failed, too.")
  @APIResponse(
      responseCode = "200",
      description = "How many are tried once more",
      content = @Content(schema = @Schema(implementation = BatchRetryResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "No job of the project is in such a batch",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public BatchRetryResponse retry(
      @PathParam("project") String project,
      @PathParam("batch") String batch,
      @BeanParam Caller caller,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = BatchWish.class)))
          InputStream body)
      throws IOException {
    Complaints complaints = new Complaints();
    Projects.check(project, complaints);
    caller.check(complaints);
    String reason = Wish.read(body, complaints, "reason").reason();
    complaints.throwIfAny();
    Command command = new Command(project, batch, caller.cause(Reason.RETRIED, reason));
    return switch (batches.retry(command)) {
      case Outcome.Done(long retried, long already, long refused) ->
          new BatchRetryResponse(batch, retried, already, refused);
      case Outcome.Unknown _ -> throw BatchResource.unknown(project, batch);
    };
  }
}
