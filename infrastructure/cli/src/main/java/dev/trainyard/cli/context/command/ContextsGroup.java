package dev.trainyard.cli.context.command;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.menu.Entry;
import picocli.CommandLine.Command;

/** The group of commands about contexts. */
@Command(
    name = "contexts",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Named sets of server, project, location, token and format, as gcloud's configurations are.",
      "A flag beats a variable (TRAINYARD_SERVER, _PROJECT, _LOCATION, _TOKEN; CLOUDSDK_CORE_PROJECT, CLOUDSDK_AI_REGION), a variable the context, the context what runs here.",
      "The context is that of --context, of TRAINYARD_CONTEXT, or the one in use; 'none' is no context."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trainyard contexts create prod --server https://yard.example --project ml",
      "  trainyard contexts use prod",
      "  trainyard jobs list --context none"
    })
public final class ContextsGroup {
  private ContextsGroup() {}

  public static Entry entry() {
    return group(
        "contexts",
        ContextsGroup::new,
        command("create", CreateContextCommand::new),
        command("set", SetContextCommand::new),
        command("use", UseContextCommand::new),
        command("list", ListContextsCommand::new),
        command("describe", DescribeContextCommand::new),
        command("delete", DeleteContextsCommand::new));
  }
}
