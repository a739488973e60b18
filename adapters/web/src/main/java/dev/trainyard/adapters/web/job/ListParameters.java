package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.application.port.in.FindJobsUseCase.Query;
import dev.trainyard.domain.job.Scope;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a caller of the list may say. */
record ListParameters(
    @Parameter(description = "The project id.", example = "my-project") @PathParam("project")
        String project,
    @Parameter(
            description =
                "Only jobs in these states: our own names or Vertex's, repeated or separated by"
                    + " commas. JOB_STATE_QUEUED means QUEUED and STARTING.",
            example = "QUEUED,JOB_STATE_RUNNING")
        @QueryParam("state")
        List<String> state,
    @Parameter(description = "Only jobs of this batch.") @QueryParam("batch") @DefaultValue("")
        String batch,
    @Parameter(description = "1 to 1000 jobs a page.") @QueryParam("pageSize") @DefaultValue("100")
        String pageSize,
    @Parameter(description = "The nextPageToken of the page before.")
        @QueryParam("pageToken")
        @DefaultValue("")
        String pageToken,
    @Parameter(description = "basic, or full to have each job's jobSpec.", example = "basic")
        @QueryParam("view")
        @DefaultValue("basic")
        String view,
    @Context UriInfo uri) {
  private static final Set<String> VIEWS = Set.of("basic", "full");
  private static final Set<String> KNOWN =
      Set.of("state", "batch", "pageSize", "pageToken", "view");

  Query toQuery(Complaints complaints) {
    Projects.check(project, complaints);
    complaints.refuseUnknown(uri.getQueryParameters().keySet(), KNOWN);
    if (!VIEWS.contains(view)) {
      complaints.add("view", "is basic or full, not \"" + view + "\"");
    }
    int size = complaints.check("pageSize", 1, () -> size(pageSize));
    return new Query(
        Scope.project(project), StateNames.phases(state, complaints), batch, size, pageToken);
  }

  boolean isFull() {
    return view.equals("full");
  }

  private static int size(String text) {
    if (!text.matches("\\d{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > Query.MAX_PAGE) {
      throw new IllegalArgumentException(
          "is between 1 and " + Query.MAX_PAGE + ", not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }
}
