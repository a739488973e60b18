package dev.trainyard.cli.jobs;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.menu.Entry;
import picocli.CommandLine.Command;

/** The group of commands about jobs, here and on Vertex. */
@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Hands jobs in, shows them, follows them and changes what is to become of them.")
public final class JobsGroup {
  private JobsGroup() {}

  public static Entry entry() {
    return group(
        "jobs",
        JobsGroup::new,
        command("submit", SubmitCommand::new),
        command("list", ListCommand::new),
        command("describe", DescribeCommand::new),
        command("explain", ExplainCommand::new),
        command("watch", WatchCommand::new),
        command("cancel", CancelCommand::new),
        command("retry", RetryCommand::new),
        command("priority", PriorityCommand::new),
        command("history", HistoryCommand::new));
  }
}
