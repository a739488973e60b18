package dev.trainyard.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how the jobs of a project stand, place by place. */
@Command(
    name = "describe",
    description = "Shows how the jobs of a project stand at each location, and what they wait for.")
final class DescribeQueueCommand extends JobCommand {
  @Parameters(paramLabel = "PROJECT", description = "The Google Cloud project.")
  private String queue = "";

  DescribeQueueCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JsonNode found = api().yard().queue(queue);
    if (!isPlain()) {
      answer(found);
      return 0;
    }
    Table table = new Table("LOCATION", "STATE", "JOBS", "WAITS FOR", "OLDEST");
    found.path("locations").forEach(location -> addRows(table, location));
    table.lines(around.paint()).forEach(out()::println);
    return 0;
  }

  private static void addRows(Table table, JsonNode location) {
    String name = location.path("location").asText();
    for (JsonNode waits : location.path("waiting")) {
      table.row(
          name,
          "QUEUED",
          waits.path("jobs").asText(),
          waits.path("reason").asText(),
          waits.path("oldest").asText());
    }
    location
        .path("counts")
        .properties()
        .forEach(count -> {
          if (!count.getKey().equals("QUEUED") && count.getValue().asLong() > 0) {
            table.row(name, count.getKey(), count.getValue().asText(), "", "");
          }
        });
  }
}
