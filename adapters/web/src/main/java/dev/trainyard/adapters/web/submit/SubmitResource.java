package dev.trainyard.adapters.web.submit;

import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.draft.DraftReader;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorMapper;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.InvalidRequestException;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.rules.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/trainyard/v1/projects/{project}/jobs:submit")
@RunOnVirtualThread
@Tag(name = "Jobs")
class SubmitResource {
  private final SubmitJobsUseCase jobs;
  private final Supplier<JobId> ids;

  SubmitResource(SubmitJobsUseCase jobs, Supplier<JobId> ids) {
    this.jobs = jobs;
    this.ids = ids;
  }

  @POST
  @Consumes({Ndjson.TYPE, MediaType.APPLICATION_JSON})
  @Produces({Ndjson.TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "submitJobs",
      summary = "Submit one job, or a stream of them",
      description = SubmitDocument.DESCRIPTION)
  @APIResponse(
      responseCode = "200",
      description = "One answer for each line, in their order, while the body still comes",
      content = {
        @Content(
            mediaType = Ndjson.TYPE,
            schema = @Schema(implementation = Answer.class),
            examples = @ExampleObject(name = "stream", value = SubmitDocument.ANSWERS)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Answer.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "Every bad parameter, or every violation of a single object",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The key of a single object belongs to another request",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "503",
      description = "The store was away from the first line on; send it all again later",
      content = @Content(mediaType = Ndjson.TYPE, schema = @Schema(implementation = Answer.class)))
  public Response submit(
      @BeanParam SubmitParameters parameters,
      @BeanParam Caller caller,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @RequestBody(
              content = {
                @Content(
                    mediaType = Ndjson.TYPE,
                    schema = @Schema(implementation = SubmitDocument.Line.class),
                    examples = @ExampleObject(name = "stream", value = SubmitDocument.LINES)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = SubmitDocument.Line.class))
              })
          InputStream body,
      @Context HttpServerRequest request)
      throws IOException {
    Complaints complaints = new Complaints();
    DraftReader drafts = new DraftReader(parameters.toTerms(complaints), caller, ids);
    caller.check(complaints);
    complaints.throwIfAny();
    boolean isSingle = type != null && type.startsWith(MediaType.APPLICATION_JSON);
    return isSingle ? single(drafts, body) : stream(drafts, body, new Rupture(request));
  }

  private Response single(DraftReader drafts, InputStream body) throws IOException {
    Answer answer = new SingleSubmission(jobs, drafts).submit(body);
    return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private Response stream(DraftReader drafts, InputStream body, Rupture rupture)
      throws IOException {
    Submitter submitter = new Submitter(jobs);
    Conversation conversation = Conversation.open(body, drafts, submitter);
    if (conversation.isEmpty()) {
      throw new InvalidRequestException(List.of(new Violation("body", "has no line")));
    }
    StreamingOutput answers = out -> conversation.answer(out, rupture);
    Response.ResponseBuilder response =
        submitter.isAway() ? ErrorMapper.unavailable() : Response.ok();
    return response.type(Ndjson.TYPE).entity(answers).build();
  }
}
