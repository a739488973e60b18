package dev.trainyard.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import dev.trainyard.cli.show.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;

/** Shows how the jobs of each project stand. */
@Command(
    name = "list",
    description =
        "Shows how the jobs of each project stand. 10000 at a place mean as many or more.")
final class ListQueuesCommand extends JobCommand {
  ListQueuesCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    List<JsonNode> queues = api().yard().queues();
    if (queues.isEmpty() && isPlain()) {
      out().println("No queues.");
    } else {
      answer(queues, table(queues));
    }
    return 0;
  }

  private Table table(List<JsonNode> queues) {
    Table table =
        new Table("PROJECT", "QUEUED", "ON VERTEX", "SUCCEEDED", "FAILED", "CANCELLED", "OLDEST");
    for (JsonNode queue : queues) {
      JsonNode counts = queue.path("counts");
      long live =
          counts.path("STARTING").asLong()
              + counts.path("PENDING").asLong()
              + counts.path("RUNNING").asLong()
              + counts.path("CANCELLING").asLong();
      table.row(
          queue.path("project").asText(),
          counts.path("QUEUED").asText(),
          String.valueOf(live),
          counts.path("SUCCEEDED").asText(),
          counts.path("FAILED").asText(),
          counts.path("CANCELLED").asText(),
          age(queue.path("oldestWaiting").asText("")));
    }
    return table;
  }

  private String age(String since) {
    return since.isEmpty()
        ? "-"
        : Times.length(Duration.between(Instant.parse(since), around.clock().instant()));
  }
}
