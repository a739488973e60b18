package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a job that waits another turn. */
@Command(
    name = "priority",
    description = "Gives a job that waits another turn. One that has started or ended is refused.")
final class PriorityCommand extends JobCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "The job's id.")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "N",
      description = "From -1000 to 1000; higher starts first, 0 is ordinary.")
  private int priority;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For the history.")
  private String reason = "";

  PriorityCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JsonNode answer = api().setPriority(id, priority, reason);
    boolean late = answer.path("noEffect").asBoolean();
    answer(answer, id + (late ? "  already has " : "  now has ") + "priority " + priority);
    return 0;
  }
}
