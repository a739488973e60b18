package dev.trainyard.cli.jobs;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group of commands about the history as a whole. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "The history of all jobs; that of one is shown by 'jobs history'.")
public final class HistoryGroup {
  private HistoryGroup() {}

  public static CommandLine with(Surroundings around) {
    return new CommandLine(new HistoryGroup()).addSubcommand(new ReplayCommand(around));
  }
}
