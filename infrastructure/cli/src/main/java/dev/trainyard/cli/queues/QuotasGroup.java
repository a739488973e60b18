package dev.trainyard.cli.queues;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group of commands about what Vertex allows. */
@Command(
    name = "quotas",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows the calls that Vertex allows at each place, and who waits for them.")
public final class QuotasGroup {
  private QuotasGroup() {}

  public static CommandLine with(Surroundings around) {
    return new CommandLine(new QuotasGroup()).addSubcommand(new ListQuotasCommand(around));
  }
}
