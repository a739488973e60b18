package dev.trainyard.cli.batches;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.menu.Entry;
import picocli.CommandLine.Command;

/** The group of commands about batches. */
@Command(
    name = "batches",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes many jobs of a template, and does things to all jobs of a batch.")
public final class BatchesGroup {
  private BatchesGroup() {}

  public static Entry entry() {
    return group(
        "batches",
        BatchesGroup::new,
        command("create", CreateBatchCommand::new),
        command("list", ListBatchesCommand::new),
        command("describe", DescribeBatchCommand::new),
        command("watch", WatchBatchCommand::new),
        command("cancel", CancelBatchCommand::new),
        command("retry", RetryBatchCommand::new));
  }
}
