package dev.trainyard.cli.queues;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.menu.Entry;
import picocli.CommandLine.Command;

/** The group of commands about what Vertex allows. */
@Command(
    name = "quotas",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows the calls that Vertex allows at each place, and who waits for them.")
public final class QuotasGroup {
  private QuotasGroup() {}

  public static Entry entry() {
    return group("quotas", QuotasGroup::new, command("list", ListQuotasCommand::new));
  }
}
