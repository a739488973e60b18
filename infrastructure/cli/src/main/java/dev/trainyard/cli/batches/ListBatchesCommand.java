package dev.trainyard.cli.batches;

import dev.trainyard.cli.api.Batch;
import dev.trainyard.cli.jobs.JobCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import dev.trainyard.cli.show.Times;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows batches by name. */
@Command(name = "list", description = "Shows batches by name, with how far each is.")
final class ListBatchesCommand extends JobCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many; 100.")
  private int limit = 100;

  ListBatchesCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    List<Batch> batches = api().batches().list(Math.max(1, limit));
    if (batches.isEmpty() && isPlain()) {
      out().println("No batches.");
    } else {
      answer(batches.stream().map(Batch::json).toList(), table(batches));
    }
    return 0;
  }

  private Table table(List<Batch> batches) {
    Table table = new Table("BATCH", "JOBS", "ENDED", "AGE", "STATES");
    for (Batch batch : batches) {
      Duration age = Duration.between(batch.createTime(), around.clock().instant());
      table.row(
          batch.name(),
          String.valueOf(batch.total()),
          String.valueOf(batch.ended()),
          Times.length(age),
          batch.counts());
    }
    return table;
  }
}
