package dev.trainyard.cli.context.command;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about contexts. */
@Command(
    name = "contexts",
    mixinStandardHelpOptions = true,
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
public final class ContextsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  private ContextsCommand() {}

  public static CommandLine group(Surroundings around) {
    return new CommandLine(new ContextsCommand())
        .addSubcommand(new CreateContextCommand(around))
        .addSubcommand(new SetContextCommand(around))
        .addSubcommand(new UseContextCommand(around))
        .addSubcommand(new ListContextsCommand(around))
        .addSubcommand(new DescribeContextCommand(around))
        .addSubcommand(new DeleteContextsCommand(around));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which? create, set, use, list, describe or delete.");
  }
}
