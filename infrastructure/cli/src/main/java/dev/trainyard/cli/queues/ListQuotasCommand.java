package dev.trainyard.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.util.List;
import picocli.CommandLine.Command;

/** Shows the calls that Vertex allows at each place. */
@Command(
    name = "list",
    description =
        "Shows the calls that Vertex allows at each place in a minute, how many can be made now, and how many jobs wait there.")
final class ListQuotasCommand extends JobCommand {
  ListQuotasCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    List<JsonNode> quotas = api().yard().quotas();
    if (quotas.isEmpty() && isPlain()) {
      out().println("No quotas.");
    } else {
      answer(quotas, table(quotas));
    }
    return 0;
  }

  private static Table table(List<JsonNode> quotas) {
    Table table =
        new Table(
            "PROJECT", "LOCATION", "CREATES", "NOW", "READS", "NOW", "WAITING", "RESTS UNTIL");
    for (JsonNode quota : quotas) {
      table.row(
          quota.path("project").asText(),
          quota.path("location").asText(),
          number(quota, "creates", "perMinute"),
          number(quota, "creates", "left"),
          number(quota, "reads", "perMinute"),
          number(quota, "reads", "left"),
          quota.path("waiting").asText(),
          quota.path("restingUntil").asText("-"));
    }
    return table;
  }

  private static String number(JsonNode quota, String calls, String field) {
    return quota.has(calls) ? quota.path(calls).path(field).asText() : "any";
  }
}
