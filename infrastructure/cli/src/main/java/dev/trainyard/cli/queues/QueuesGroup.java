package dev.trainyard.cli.queues;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group of commands about queues: a project's jobs are one. */
@Command(
    name = "queues",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows how the jobs of each project stand, and what they wait for.")
public final class QueuesGroup {
  private QueuesGroup() {}

  public static CommandLine with(Surroundings around) {
    CommandLine group = new CommandLine(new QueuesGroup());
    group.addSubcommand(new ListQueuesCommand(around));
    group.addSubcommand(new DescribeQueueCommand(around));
    return group;
  }
}
