package dev.trainyard.adapters.web.log;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.in.ReadLogsUseCase.Query;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a caller of the logs may say. */
record LogParameters(
    @PathParam("project") String project,
    @PathParam("job") String job,
    @Parameter(
            description =
                "Only the lines of this replica; service for the platform's own. All without it.",
            example = "workerpool0-0")
        @QueryParam("replica")
        @DefaultValue("")
        String replica,
    @Parameter(description = "The next of the page before; the beginning without it.")
        @QueryParam("after")
        @DefaultValue("")
        String after,
    @Parameter(description = "1 to 1000 lines a page.")
        @QueryParam("pageSize")
        @DefaultValue("1000")
        String pageSize,
    @Context UriInfo uri) {
  private static final Set<String> KNOWN = Set.of("replica", "after", "pageSize");

  Query toQuery(Complaints complaints) {
    complaints.refuseUnknown(uri.getQueryParameters().keySet(), KNOWN);
    if (!replica.matches("[\\w-]{0,63}")) {
      complaints.add("replica", "is service or like workerpool0-0, not \"" + replica + "\"");
    }
    return new Query(
        project,
        Projects.jobId(project, job, complaints),
        replica,
        after,
        complaints.check("pageSize", 1, () -> size(pageSize)));
  }

  private static int size(String text) {
    int size = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (size < 1 || size > ReadLogsUseCase.MAX_PAGE) {
      throw new IllegalArgumentException(
          "is between 1 and " + ReadLogsUseCase.MAX_PAGE + ", not \"" + text + "\"");
    }
    return size;
  }
}
