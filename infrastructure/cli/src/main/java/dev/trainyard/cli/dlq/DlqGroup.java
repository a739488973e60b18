package dev.trainyard.cli.dlq;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.menu.Entry;
import picocli.CommandLine.Command;

/** The group of commands about dead letters. */
@Command(
    name = "dlq",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows submissions on Kafka that were turned away, and hands them in again.")
public final class DlqGroup {
  private DlqGroup() {}

  public static Entry entry() {
    return group(
        "dlq",
        DlqGroup::new,
        command("list", ListLettersCommand::new),
        command("redrive", RedriveCommand::new));
  }
}
