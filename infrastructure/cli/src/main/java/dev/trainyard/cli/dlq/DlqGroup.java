package dev.trainyard.cli.dlq;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group of commands about dead letters. */
@Command(
    name = "dlq",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows submissions on Kafka that were turned away, and hands them in again.")
public final class DlqGroup {
  private DlqGroup() {}

  public static CommandLine with(Surroundings around) {
    CommandLine group = new CommandLine(new DlqGroup());
    group.addSubcommand(new ListLettersCommand(around));
    group.addSubcommand(new RedriveCommand(around));
    return group;
  }
}
