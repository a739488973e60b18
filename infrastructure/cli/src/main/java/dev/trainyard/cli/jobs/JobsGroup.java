package dev.trainyard.cli.jobs;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group of commands about jobs, here and on Vertex. */
@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Hands jobs in, shows them, follows them and changes what is to become of them.")
public final class JobsGroup {
  private JobsGroup() {}

  public static CommandLine with(Surroundings around) {
    CommandLine group = new CommandLine(new JobsGroup());
    group.addSubcommand(new SubmitCommand(around));
    group.addSubcommand(new ListCommand(around));
    group.addSubcommand(new DescribeCommand(around));
    group.addSubcommand(new ExplainCommand(around));
    group.addSubcommand(new WatchCommand(around));
    group.addSubcommand(new CancelCommand(around));
    group.addSubcommand(new RetryCommand(around));
    group.addSubcommand(new PriorityCommand(around));
    group.addSubcommand(new HistoryCommand(around));
    return group;
  }
}
