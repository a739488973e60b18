package dev.trainyard.cli.batches;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks all jobs of a batch to end. */
@Command(name = "cancel", description = "Asks all jobs of a batch to end that have not.")
final class CancelBatchCommand extends JobCommand {
  @Parameters(paramLabel = "NAME", description = "The batch.")
  private String name = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For the history.")
  private String reason = "";

  CancelBatchCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JsonNode answer = api().batches().cancel(name, reason);
    answer(
        answer,
        "%s: %d CANCELLED before they started, %d CANCELLING"
            .formatted(
                name, answer.path("cancelled").asLong(), answer.path("cancelling").asLong()));
    return 0;
  }
}
