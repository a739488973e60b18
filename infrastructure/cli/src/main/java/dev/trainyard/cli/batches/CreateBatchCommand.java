package dev.trainyard.cli.batches;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.api.SubmitAnswer;
import dev.trainyard.cli.batches.sweep.Sweep;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes many jobs of a template. */
@Command(
    name = "create",
    description = {
      "Makes a job of each combination of parameters: in any text of the template, $${NAME} stands for the parameter.",
      "Safe to repeat, and to extend: in a batch, the same parameters make one job.",
      "All that is wrong with template and parameters is said before anything is sent."
    })
final class CreateBatchCommand extends JobCommand {
  private static final int FEW = 20;

  @Parameters(paramLabel = "NAME", description = "The batch.")
  private String name = "";

  @Option(
      names = "--template",
      required = true,
      paramLabel = "FILE",
      description = "A CustomJob, as JSON or YAML.")
  private Path template = Path.of("");

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUES",
      description = "Values with commas between, or FIRST..LAST: lr=0.1,0.01, seed=1..10.")
  private List<String> params = List.of();

  @Option(
      names = "--params-file",
      paramLabel = "FILE",
      description =
          "CSV with a heading, or a JSON object on each line; every row with every combination of --param.")
  private List<Path> files = List.of();

  @Option(
      names = {"--location", "--region"},
      paramLabel = "REGION",
      defaultValue = "us-central1",
      description = "The region; us-central1.")
  private String location = "us-central1";

  @Option(
      names = "--priority",
      paramLabel = "N",
      defaultValue = "",
      description = "Higher starts earlier.")
  private String priority = "";

  @Option(names = "--dry-run", description = "Prints the jobs instead of handing them in.")
  private boolean dry;

  CreateBatchCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Sweep sweep = Sweep.of(name, new Sweep.Source(template, params, files));
    if (!sweep.faults().isEmpty()) {
      throw CommandFailedException.badInput(String.join("\n", sweep.faults()));
    }
    if (dry) {
      sweep.lines().forEach(out()::println);
      return 0;
    }
    Map<String, String> options = Map.of("batch", name, "location", location, "priority", priority);
    return tell(sweep.lines().size(), api().submit(sweep.lines(), options));
  }

  private int tell(int wanted, List<SubmitAnswer> answers) {
    long in = answers.stream().filter(SubmitAnswer::isIn).count();
    List<SubmitAnswer> others = answers.stream().filter(answer -> !answer.isIn()).toList();
    if (isPlain()) {
      tellTable(wanted, answers, others);
    } else {
      answer(answers.stream().map(SubmitAnswer::json).toList());
    }
    if (others.stream().anyMatch(SubmitAnswer::isTurnedAway)) {
      return CommandFailedException.BAD_INPUT;
    }
    return in == wanted ? 0 : CommandFailedException.FAILED;
  }

  private void tellTable(int wanted, List<SubmitAnswer> answers, List<SubmitAnswer> others) {
    long known =
        answers.stream().filter(answer -> answer.outcome().equals("ALREADY_KNOWN")).count();
    out()
        .println(
            "%s: %d of %d jobs are in, %d of them were before."
                .formatted(name, answers.size() - others.size(), wanted, known));
    if (!others.isEmpty()) {
      Table table = new Table("OUTCOME", "KEY", "WHY");
      others.stream()
          .limit(FEW)
          .forEach(answer ->
              table.row(answer.outcome(), answer.key(), String.join("; ", answer.remarks())));
      table.lines(around.paint()).forEach(out()::println);
    }
  }
}
