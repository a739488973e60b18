package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.api.ServerAwayException;
import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has what jobs asked for tried once more. */
@Command(
    name = "retry",
    description = {
      "Tries once more what jobs asked for that failed or were cancelled, each by a new job.",
      "Safe to repeat: while a retry lives, or if it has succeeded, no other is made."
    })
final class RetryCommand extends JobCommand {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "The jobs' ids.")
  private List<String> ids = List.of();

  @Option(names = "--again", description = "Also jobs that have succeeded.")
  private boolean again;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For the history.")
  private String reason = "";

  RetryCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JobsApi api = api();
    int worst = 0;
    for (String id : ids) {
      worst = Math.max(worst, retry(api, id));
    }
    return worst;
  }

  private static String sentence(JsonNode answer) {
    String retry = answer.path("retry").asText();
    return answer.path("noEffect").asBoolean()
        ? "  was retried as " + retry + ", " + answer.path("state").asText()
        : "  retried as " + retry;
  }

  /** What is wrong with one keeps no other from its retry. */
  private int retry(JobsApi api, String id) {
    try {
      JsonNode answer = api.retry(id, again, reason);
      answer(answer, id + sentence(answer));
      return 0;
    } catch (ServerAwayException e) {
      throw e;
    } catch (CommandFailedException e) {
      err().println(e.getMessage().replace("say \"again\": true", "say --again"));
      return e.exitCode();
    }
  }
}
