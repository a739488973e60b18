package dev.trainyard.adapters.web.replay;

import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.InvalidRequestException;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.in.ReplayEventsUseCase.Command;
import dev.trainyard.application.port.in.ReplayEventsUseCase.Outcome;
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

@Path("/trainyard/v1/projects/{project}/history:replay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "History")
class ReplayResource {
  private static final String ALL = "-";

  private final ReplayEventsUseCase events;

  ReplayResource(ReplayEventsUseCase events) {
    this.events = events;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "replayHistory",
      summary = "Tell a part of the history once more on Kafka",
      description =
          "Every transition in the range, in the order of the history, with the ids of its first"
              + " telling and the replay's own. The project - means all. Answers when all is told.")
  @APIResponse(
      responseCode = "200",
      description = "All of it is told",
      content = @Content(schema = @Schema(implementation = ReplayResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Everything that is wrong with the range, named",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "503",
      description = "Kafka or the store went away in the middle",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public ReplayResponse replay(
      @PathParam("project") String project,
      @BeanParam Caller caller,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ReplayRequest.class)))
          InputStream body)
      throws IOException {
    Complaints complaints = new Complaints();
    if (!project.equals(ALL)) {
      Projects.check(project, complaints);
    }
    caller.check(complaints);
    ReplayRequest request = ReplayRequest.read(body, complaints);
    String only = project.equals(ALL) ? "" : project;
    return answer(
        events.replay(
            new Command(request.in(only), request.topic(), caller.name(), complaints.found())));
  }

  private static ReplayResponse answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Replayed(var replay, long events) ->
          new ReplayResponse(replay.id(), events, replay.topic());
      case Outcome.Refused(var violations) -> throw new InvalidRequestException(violations);
      case Outcome.BrokenOff(var replay, long events, String why) ->
          throw RefusedException.unavailable(
              "Replay %s broke off after %d events: %s. Ask for it again."
                  .formatted(replay.id(), events, why));
    };
  }
}
