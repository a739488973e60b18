package dev.trainyard.cli.batches;

import dev.trainyard.cli.api.Batch;
import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.JobTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how far a batch is, and what failed in it. */
@Command(
    name = "describe",
    description = "Shows how far a batch is, and the last few of its jobs that failed.")
final class DescribeBatchCommand extends JobCommand {
  private static final int FEW = 5;

  @Parameters(paramLabel = "NAME", description = "The batch.")
  private String name = "";

  DescribeBatchCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JobsApi api = api();
    Batch batch = api.batches().batch(name);
    if (!isPlain()) {
      answer(batch.json());
      return 0;
    }
    out().println(new BatchProgress(around).line(batch));
    if (batch.count("FAILED") > 0) {
      List<Job> failed = api.list("FAILED", name, FEW);
      JobTable.of(failed, around.clock()).lines(around.paint()).forEach(out()::println);
    }
    return 0;
  }
}
