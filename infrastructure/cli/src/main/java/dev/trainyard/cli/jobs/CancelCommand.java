package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks jobs to end. */
@Command(
    name = "cancel",
    description = "Asks jobs to end. A running job may take a while; watch it with 'jobs watch'.")
final class CancelCommand extends JobCommand {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "The jobs' ids.")
  private List<String> ids = List.of();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For the history.")
  private String reason = "";

  CancelCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JobsApi api = api();
    for (String id : ids) {
      JsonNode answer = api.cancel(id, reason);
      answer(answer, words(id, answer));
    }
    return 0;
  }

  private static String words(String id, JsonNode answer) {
    boolean late = answer.path("noEffect").asBoolean();
    return id + (late ? "  is already " : "  cancel asked, now ") + answer.path("state").asText();
  }
}
