package dev.trainyard.adapters.web.log;

import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.in.ReadLogsUseCase.Answer;
import dev.trainyard.application.port.in.ReadLogsUseCase.Query;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/projects/{project}/jobs/{job}/logs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class LogsResource {
  private final ReadLogsUseCase logs;

  LogsResource(ReadLogsUseCase logs) {
    this.logs = logs;
  }

  @GET
  @Operation(
      operationId = "readLogs",
      summary = "Show what a job's replicas printed",
      description =
          "Oldest first, while the job runs and afterwards. Ask again after pause, with next as after, until ended.")
  @APIResponse(
      responseCode = "200",
      description = "A page of lines, empty while there are no new ones",
      content = @Content(schema = @Schema(implementation = LogsResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Every bad parameter, named",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project has no such job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "503",
      description = "The logs cannot be read now",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public LogsResponse read(@BeanParam LogParameters parameters) {
    Complaints complaints = new Complaints();
    Query query = parameters.toQuery(complaints);
    complaints.throwIfAny();
    Optional<Answer> answer = complaints.check("after", Optional.empty(), () -> logs.read(query));
    complaints.throwIfAny();
    return answer
        .map(LogsResponse::of)
        .orElseThrow(() ->
            RefusedException.notFound(
                "Project " + query.project() + " has no job " + query.job() + "."));
  }
}
