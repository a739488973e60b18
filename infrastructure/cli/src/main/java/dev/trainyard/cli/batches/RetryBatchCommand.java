package dev.trainyard.cli.batches;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has all that failed in a batch tried once more. */
@Command(
    name = "retry",
    description = {
      "Tries once more all that failed in a batch, each by a new job in the same batch.",
      "Safe to repeat. Exit code 1 if one would not be accepted today."
    })
final class RetryBatchCommand extends JobCommand {
  @Parameters(paramLabel = "NAME", description = "The batch.")
  private String name = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For the history.")
  private String reason = "";

  RetryBatchCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JsonNode answer = api().batches().retry(name, reason);
    long refused = answer.path("refused").asLong();
    answer(answer, words(answer, refused));
    return refused == 0 ? 0 : 1;
  }

  private String words(JsonNode answer, long refused) {
    return "%s: %d retried, %d had been before%s"
        .formatted(
            name,
            answer.path("retried").asLong(),
            answer.path("already").asLong(),
            refused == 0 ? "" : ", " + refused + " would not be accepted today");
  }
}
