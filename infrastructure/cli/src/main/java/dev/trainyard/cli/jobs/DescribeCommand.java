package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows everything that the server says about one job. */
@Command(
    name = "describe",
    description = "Shows one job: its state, why it waits or failed, and its times.")
final class DescribeCommand extends JobCommand {
  @Parameters(paramLabel = "ID", description = "The job's id.")
  private String id = "";

  DescribeCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Job job = api().job(id);
    if (!isPlain()) {
      answer(job.json());
      return 0;
    }
    Table table = new Table("FIELD", "VALUE");
    job.json().properties().forEach(field -> addRows(table, field.getKey(), field.getValue()));
    table.lines(around.paint()).stream().skip(1).forEach(out()::println);
    return 0;
  }

  private static void addRows(Table table, String name, JsonNode value) {
    if (value.isObject() && !name.equals("jobSpec")) {
      value
          .properties()
          .forEach(field -> addRows(table, name + "." + field.getKey(), field.getValue()));
    } else if (!value.isNull() && !value.asText(value.toString()).isEmpty()) {
      table.row(name, value.isValueNode() ? value.asText() : value.toString());
    }
  }
}
