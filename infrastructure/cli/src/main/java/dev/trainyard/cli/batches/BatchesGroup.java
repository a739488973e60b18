package dev.trainyard.cli.batches;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group of commands about batches. */
@Command(
    name = "batches",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes many jobs of a template, and does things to all jobs of a batch.")
public final class BatchesGroup {
  private BatchesGroup() {}

  public static CommandLine with(Surroundings around) {
    CommandLine group = new CommandLine(new BatchesGroup());
    group.addSubcommand(new CreateBatchCommand(around));
    group.addSubcommand(new ListBatchesCommand(around));
    group.addSubcommand(new DescribeBatchCommand(around));
    group.addSubcommand(new WatchBatchCommand(around));
    group.addSubcommand(new CancelBatchCommand(around));
    group.addSubcommand(new RetryBatchCommand(around));
    return group;
  }
}
