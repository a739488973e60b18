package dev.trainyard.cli.batches;

import dev.trainyard.cli.api.Batch;
import dev.trainyard.cli.api.BatchesApi;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.jobs.Watch;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a batch until all its jobs have ended. */
@Command(
    name = "watch",
    description =
        "Follows a batch until all its jobs have ended. Exit code 0 if all succeeded, 1 otherwise. A server that is away for a minute is waited for.")
final class WatchBatchCommand extends JobCommand {
  private static final String CLEAR = "\r\033[K";

  @Parameters(paramLabel = "NAME", description = "The batch.")
  private String name = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "604800",
      description = "Stops watching after so long; seven days.")
  private int timeout = 604_800;

  private String last = "";

  WatchBatchCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    BatchesApi batches = api().batches();
    BatchProgress progress = new BatchProgress(around);
    Batch end =
        new Watch(around, timeout)
            .until(Batch::isEnded, () -> batches.batch(name), batch -> show(progress, batch));
    if (!isPlain()) {
      answer(end.json());
    } else if (around.terminal()) {
      out().println();
    }
    return end.isSucceeded() ? 0 : 1;
  }

  private void show(BatchProgress progress, Batch batch) {
    String line = progress.line(batch);
    if (!isPlain()) {
      return;
    }
    if (around.terminal()) {
      out().print(CLEAR + line);
    } else if (!batch.counts().equals(last)) {
      out().println(Times.clock(around.clock().instant()) + "  " + line);
    }
    last = batch.counts();
    out().flush();
  }
}
