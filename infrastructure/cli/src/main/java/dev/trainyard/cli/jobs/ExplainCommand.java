package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says why a job is where it is. */
@Command(
    name = "explain",
    description =
        "Says why a job is where it is: what it waits for and how many stand before it, what Vertex does with it, or how it ended and what can be done.")
final class ExplainCommand extends JobCommand {
  @Parameters(paramLabel = "ID", description = "The job's id.")
  private String id = "";

  ExplainCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JsonNode explanation = api().explain(id);
    if (!isPlain()) {
      answer(explanation);
    } else {
      explanation.path("words").forEach(sentence -> out().println(sentence.asText()));
    }
    return 0;
  }
}
