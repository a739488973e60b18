package dev.trainyard.adapters.web.batch;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.in.CountBatchUseCase;
import dev.trainyard.domain.job.Phase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/projects/{project}/batches/{batch}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Batches")
class BatchResource {
  private final CountBatchUseCase batches;

  BatchResource(CountBatchUseCase batches) {
    this.batches = batches;
  }

  @GET
  @Operation(operationId = "countBatch", summary = "Show how far a batch is")
  @APIResponse(
      responseCode = "200",
      description = "Counts by state, and progress",
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "No job of the project is in such a batch",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public BatchResponse count(
      @PathParam("project") String project, @PathParam("batch") String batch) {
    Complaints complaints = new Complaints();
    Projects.check(project, complaints);
    complaints.throwIfAny();
    Map<Phase, Long> counted = batches.count(project, batch);
    if (counted.isEmpty()) {
      throw unknown(project, batch);
    }
    return BatchResponse.of(project, batch, counted);
  }

  static RefusedException unknown(String project, String batch) {
    return RefusedException.notFound("Project " + project + " has no batch " + batch + ".");
  }
}
