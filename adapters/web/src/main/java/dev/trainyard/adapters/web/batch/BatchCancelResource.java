package dev.trainyard.adapters.web.batch;

import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.Wish;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.application.port.in.CancelBatchUseCase;
import dev.trainyard.application.port.in.CancelBatchUseCase.Command;
import dev.trainyard.application.port.in.CancelBatchUseCase.Outcome;
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

@Path("/trainyard/v1/projects/{project}/batches/{batch: [^:/]+}:cancel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Batches")
class BatchCancelResource {
  private final CancelBatchUseCase batches;

  BatchCancelResource(CancelBatchUseCase batches) {
    this.batches = batches;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "cancelBatch",
      summary = "Ask for the end of all jobs of a batch",
      description = "When this answers, the wish is written down for each job that has not ended.")
  @APIResponse(
      responseCode = "200",
      description = "How many were asked to end",
      content = @Content(schema = @Schema(implementation = BatchCancelResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "No job of the project is in such a batch",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public BatchCancelResponse cancel(
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
    Command command = new Command(project, batch, caller.cause(Reason.CANCEL_ASKED, reason));
    return switch (batches.cancel(command)) {
      case Outcome.Asked(long cancelled, long cancelling) ->
          new BatchCancelResponse(batch, cancelled, cancelling);
      case Outcome.Unknown _ -> throw BatchResource.unknown(project, batch);
    };
  }
}
