package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.local.Surroundings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has a part of the history told once more. */
@Command(
    name = "replay",
    description = {
      "Tells a part of the history once more on Kafka, in its order and with the same event ids.",
      "Needs --from, --job or --batch. With --project - it is every project's."
    })
final class ReplayCommand extends JobCommand {
  @Option(
      names = "--from",
      paramLabel = "TIME",
      defaultValue = "",
      description = "What happened then or later, such as 2026-03-01T12:00:00Z.")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "TIME",
      defaultValue = "",
      description = "What happened before then; else all until now.")
  private String to = "";

  @Option(
      names = "--job",
      paramLabel = "ID",
      defaultValue = "",
      description = "Only what happened to this job.")
  private String job = "";

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Only what happened to jobs of this batch.")
  private String batch = "";

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Where to; trainyard.job-events.replay. It is made if it is missing.")
  private String topic = "";

  ReplayCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JsonNode answer =
        api()
            .history()
            .replay(Map.of("from", from, "to", to, "job", job, "batch", batch, "topic", topic));
    if (!isPlain()) {
      answer(answer);
      return 0;
    }
    out()
        .println(
            "%d events told once more on %s, as replay %s."
                .formatted(
                    answer.path("events").asLong(),
                    answer.path("topic").asText(),
                    answer.path("replay").asText()));
    return 0;
  }
}
