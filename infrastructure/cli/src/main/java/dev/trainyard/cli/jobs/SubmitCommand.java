package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.api.SubmitAnswer;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands jobs in. */
@Command(
    name = "submit",
    description =
        "Hands in jobs. Exit code 0 if all are accepted or known already, 2 if one is refused; the others are in then.")
final class SubmitCommand extends JobCommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "JSON: a Vertex AI CustomJob, or many, one after the other; - is the standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Makes the jobs one batch.")
  private String batch = "";

  @Option(
      names = {"--location", "--region"},
      paramLabel = "REGION",
      description =
          "The region; else TRAINYARD_LOCATION, CLOUDSDK_AI_REGION, the context's, us-central1.")
  private String location = "";

  @Option(
      names = "--priority",
      paramLabel = "N",
      defaultValue = "",
      description = "Higher starts earlier.")
  private String priority = "";

  @Option(
      names = "--key",
      defaultValue = "",
      description =
          "Names the submission: handing the same in again changes nothing. With several jobs, KEY/1, KEY/2 and so on; BATCH/1 and so on where there is only a batch.")
  private String key = "";

  private final String run = "cli-" + UUID.randomUUID();

  SubmitCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    List<JsonNode> jobs = SpecFiles.read(files);
    List<String> lines =
        IntStream.range(0, jobs.size())
            .mapToObj(i -> SubmitLine.of(jobs.get(i), keyOf(i, jobs.size())))
            .toList();
    Aim aim = aim(location);
    Map<String, String> options =
        Map.of("batch", batch, "location", aim.location(), "priority", priority);
    List<SubmitAnswer> answers = api(aim).submit(lines, options);
    answer(answers.stream().map(SubmitAnswer::json).toList(), table(answers));
    if (answers.stream().anyMatch(SubmitAnswer::isTurnedAway)) {
      return CommandFailedException.BAD_INPUT;
    }
    boolean allIn = answers.size() == jobs.size() && answers.stream().allMatch(SubmitAnswer::isIn);
    return allIn ? 0 : CommandFailedException.FAILED;
  }

  private String keyOf(int index, int count) {
    if (count == 1 && !key.isEmpty()) {
      return key;
    }
    String named = key.isEmpty() ? batch : key;
    return (named.isEmpty() ? run : named) + "/" + (index + 1);
  }

  private static Table table(List<SubmitAnswer> answers) {
    Table table = new Table("OUTCOME", "JOB", "KEY", "WHY");
    for (SubmitAnswer answer : answers) {
      table.row(answer.outcome(), answer.job(), answer.key(), String.join("; ", answer.remarks()));
    }
    return table;
  }
}
