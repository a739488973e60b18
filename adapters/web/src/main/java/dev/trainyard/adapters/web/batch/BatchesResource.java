package dev.trainyard.adapters.web.batch;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.application.port.in.FindBatchesUseCase;
import dev.trainyard.application.port.in.FindBatchesUseCase.Page;
import dev.trainyard.application.port.in.FindBatchesUseCase.Query;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/projects/{project}/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Batches")
class BatchesResource {
  private final FindBatchesUseCase batches;

  BatchesResource(FindBatchesUseCase batches) {
    this.batches = batches;
  }

  @GET
  @Operation(operationId = "listBatches", summary = "List batches by name, with their counts")
  @APIResponse(
      responseCode = "200",
      description = "A page of batches",
      content = @Content(schema = @Schema(implementation = BatchesResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Every bad parameter, named",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public BatchesResponse list(
      @PathParam("project") String project,
      @Parameter(description = "1 to 1000") @QueryParam("pageSize") @DefaultValue("50")
          String pageSize,
      @Parameter(description = "The page before's nextPageToken")
          @QueryParam("pageToken")
          @DefaultValue("")
          String pageToken) {
    Complaints complaints = new Complaints();
    Projects.check(project, complaints);
    Query all = new Query(project, 1, "");
    Query query =
        complaints.check("pageSize", all, () -> new Query(project, number(pageSize), pageToken));
    complaints.throwIfAny();
    Page page = batches.find(query);
    return new BatchesResponse(
        page.batches().stream().map(batch -> BatchResponse.of(project, batch)).toList(),
        page.nextPageToken());
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "is between 1 and " + Query.MAX_PAGE + ", not \"" + text + "\"", e);
    }
  }
}
