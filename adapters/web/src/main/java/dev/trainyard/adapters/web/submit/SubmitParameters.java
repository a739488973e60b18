package dev.trainyard.adapters.web.submit;

import dev.trainyard.adapters.vertex.wire.QueueOptions;
import dev.trainyard.adapters.web.draft.Terms;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a submitter says once for all lines. */
record SubmitParameters(
    @Parameter(description = "The project id.", example = "my-project") @PathParam("project")
        String project,
    @Parameter(description = "The Vertex location where the jobs are to run.")
        @QueryParam("location")
        @DefaultValue("us-central1")
        String location,
    @Parameter(
            description =
                "The batch that the jobs belong to. Without an Idempotency-Key, BATCH/LINE is the"
                    + " submission key of a line. Else each job's label trainyard-batch says it.",
            example = "sweep-7")
        @QueryParam("batch")
        @DefaultValue("")
        String batch,
    @Parameter(
            description =
                "From -1000 to 1000; higher starts first. Else each job's label trainyard-priority says it.")
        @QueryParam("priority")
        @DefaultValue("")
        String priority,
    @Parameter(
            description =
                "KEY/LINE is the submission key of a line; KEY itself that of a single object.")
        @HeaderParam("Idempotency-Key")
        @DefaultValue("")
        String idempotencyKey,
    @Context UriInfo uri) {
  private static final Set<String> KNOWN = Set.of("location", "batch", "priority");
  // why: the number of any line still fits behind it
  private static final int LONGEST_KEY = SubmissionKey.MAX_LENGTH - 20;
  private static final Place NOWHERE = new Place("nowhere", "nowhere");

  Terms toTerms(Complaints complaints) {
    complaints.refuseUnknown(uri.getQueryParameters().keySet(), KNOWN);
    Place place = complaints.check("parent", NOWHERE, () -> new Place(project, location));
    // why: what holds for all lines is refused before any of them is read
    complaints.check("priority", 0, () -> priority.isEmpty() ? 0 : QueueOptions.priority(priority));
    String name = complaints.check("batch", "", () -> Submission.requireBatchName(batch));
    String key = complaints.check("Idempotency-Key", "", this::key);
    return new Terms(place, name, priority, key);
  }

  private String key() {
    String key = idempotencyKey.strip();
    if (key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("has at most " + LONGEST_KEY + " characters");
    }
    return key;
  }
}
