package dev.trainyard.adapters.web.queue;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.in.CountQueuesUseCase;
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

@Path("/trainyard/v1/queues")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class QueueResource {
  private final CountQueuesUseCase queues;

  QueueResource(CountQueuesUseCase queues) {
    this.queues = queues;
  }

  @GET
  @Operation(operationId = "listQueues", summary = "Show how the jobs of each project stand")
  @APIResponse(
      responseCode = "200",
      description = "Every project that ever had a job",
      content = @Content(schema = @Schema(implementation = QueuesResponse.class)))
  public QueuesResponse list() {
    return new QueuesResponse(queues.count("").stream().map(QueueResponse::of).toList());
  }

  @GET
  @Path("{project}")
  @Operation(operationId = "getQueue", summary = "Show how the jobs of a project stand")
  @APIResponse(
      responseCode = "200",
      description = "Counts by state and by what is waited for, for each location",
      content = @Content(schema = @Schema(implementation = QueueResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project never had a job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public QueueResponse get(@PathParam("project") String project) {
    Complaints complaints = new Complaints();
    Projects.check(project, complaints);
    complaints.throwIfAny();
    return queues.count(project).stream()
        .findFirst()
        .map(QueueResponse::of)
        .orElseThrow(
            () -> RefusedException.notFound("Project " + project + " never had a job here."));
  }
}
