package dev.trainyard.cli.jobs;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.menu.Entry;
import picocli.CommandLine.Command;

/** The group of commands about the history as a whole. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "The history of all jobs; that of one is shown by 'jobs history'.")
public final class HistoryGroup {
  private HistoryGroup() {}

  public static Entry entry() {
    return group("history", HistoryGroup::new, command("replay", ReplayCommand::new));
  }
}
