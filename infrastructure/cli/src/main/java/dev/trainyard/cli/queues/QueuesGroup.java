package dev.trainyard.cli.queues;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.menu.Entry;
import picocli.CommandLine.Command;

/** The group of commands about queues: a project's jobs are one. */
@Command(
    name = "queues",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows how the jobs of each project stand, and what they wait for.")
public final class QueuesGroup {
  private QueuesGroup() {}

  public static Entry entry() {
    return group(
        "queues",
        QueuesGroup::new,
        command("list", ListQueuesCommand::new),
        command("describe", DescribeQueueCommand::new));
  }
}
