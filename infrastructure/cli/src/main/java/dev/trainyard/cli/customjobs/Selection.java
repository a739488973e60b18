package dev.trainyard.cli.customjobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.cli.format.filter.AbsentKeys;
import dev.trainyard.cli.format.filter.Filter;
import dev.trainyard.cli.format.key.SortOrder;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * Which records a list shows, and in which order; all of it is done on this side, as gcloud does.
 */
final class Selection {
  private static final String UNLIMITED = "unlimited";
  private static final int PAGE = 100;

  @Option(
      names = "--filter",
      paramLabel = "EXPRESSION",
      description = "Only those that match, as in state=JOB_STATE_RUNNING AND labels.team:yard.")
  private String filter = "";

  @Option(
      names = "--sort-by",
      paramLabel = "FIELD,...",
      description = "In the order of these fields; ~FIELD is the reverse.")
  private String sortBy = "";

  @Option(names = "--limit", paramLabel = "N", description = "At most so many; unlimited.")
  private String limit = UNLIMITED;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      description = "How many the server is asked for at a time; 100.")
  private String pageSize = "";

  /** What was asked for, found to make sense. */
  record Chosen(Filter filter, SortOrder order, boolean sorts, int pageSize, int most) {
    List<JsonNode> of(CustomJobsApi api, String parent, AbsentKeys absent) {
      int enough = sorts ? Integer.MAX_VALUE : most;
      List<JsonNode> matching = api.list(parent, pageSize, job -> matches(job, absent), enough);
      return order.sorted(matching).stream().limit(most).toList();
    }

    private boolean matches(JsonNode job, AbsentKeys absent) {
      absent.see(job);
      return filter.matches(job);
    }
  }

  Chosen read(InstantSource clock) {
    Mistakes mistakes = new Mistakes();
    refuseUnlessCount("--limit", limit.equals(UNLIMITED) ? "" : limit, mistakes);
    refuseUnlessCount("--page-size", pageSize.equals(UNLIMITED) ? "" : pageSize, mistakes);
    mistakes.refuseIfAny();
    int most = count(limit, Integer.MAX_VALUE);
    boolean all = filter.isBlank() && sortBy.isBlank();
    return new Chosen(
        Filter.read(filter, clock),
        SortOrder.read(sortBy),
        !sortBy.isBlank(),
        count(pageSize, all ? Math.min(PAGE, most) : PAGE),
        most);
  }

  private static int count(String text, int otherwise) {
    return text.matches("\\d+") ? Integer.parseInt(text) : otherwise;
  }

  private static void refuseUnlessCount(String flag, String value, Mistakes mistakes) {
    mistakes.noteIf(
        !value.isEmpty() && !value.matches("0*[1-9]\\d{0,8}"),
        flag,
        "It must be a whole number from 1 on, not '" + value + "'.");
  }
}
