package dev.trainyard.cli;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.context.ServerOptions;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.menu.Entry;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit codes: 0 done, 1 failed, 2 the input or the usage is wrong. */
@Command(
    name = "trainyard",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "A queue for Vertex AI custom training jobs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:the input or the usage is wrong"},
    footerHeading = "%nFor example:%n",
    footer = {
      "  trainyard demo                             all of it at work here, no cloud account",
      "  trainyard up                               a server with all that it needs, until Ctrl-C",
      "  trainyard jobs submit job.json             hands in what Vertex AI would take",
      "  trainyard custom-jobs create --help        packs local code and runs it, with gcloud's flags",
      "",
      "Each command explains itself: trainyard COMMAND --help"
    })
public final class Trainyard {
  private static final int HELP_WIDTH = 100;

  /** What picocli says of a group without a command. */
  private static final String NO_SUBCOMMAND = "Missing required subcommand";

  @Option(
      names = ServerOptions.CONTEXT,
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The context to use; see trainyard contexts --help.")
  private String context = "";

  private Trainyard() {}

  public static void main(String[] args) {
    // why: Kafka's client logs, and there is nothing here that should listen.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Surroundings around = Surroundings.ofThisProcess();
    System.exit(commandLine(around, Commands.meantBy(args)).execute(args));
  }

  static CommandLine commandLine(Surroundings around) {
    return commandLine(around, Commands.all());
  }

  /** With these commands alone: reading what the others want would be felt at every start. */
  static CommandLine commandLine(Surroundings around, List<Entry> commands) {
    CommandLine line = new CommandLine(new Trainyard());
    commands.forEach(entry -> line.addSubcommand(entry.name(), entry.in(around)));
    if (commands.size() > 1) {
      CommandLine help = new CommandLine(new HelpCommand());
      help.getCommandSpec().usageMessage().hidden(true);
      line.addSubcommand(help);
      line.getHelpSectionMap().put("commandListHeading", _ -> "");
      line.getHelpSectionMap().put("commandList", new GroupedCommands());
    }
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setOverwrittenOptionsAllowed(true);
    // why: a word of the training program's that begins with @ is the program's own affair
    line.setExpandAtFiles(false);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(around.paint().colourful() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler((e, failed, result) -> explain(e, failed));
    line.setParameterExceptionHandler((e, words) -> explain(e));
    return line;
  }

  private static int explain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    boolean isGroupAlone =
        NO_SUBCOMMAND.equals(e.getMessage()) && !command.getSubcommands().isEmpty();
    command.getErr().println(isGroupAlone ? which(command) : e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
    return CommandFailedException.BAD_INPUT;
  }

  private static String which(CommandLine group) {
    return "Which? " + String.join(", ", group.getSubcommands().keySet()) + ".";
  }

  private static int explain(Exception e, CommandLine command) {
    if (e instanceof CommandFailedException failed) {
      command.getErr().println(failed.getMessage());
      return failed.exitCode();
    }
    command.getErr().println("Something unexpected happened: " + e);
    e.printStackTrace(command.getErr());
    return CommandFailedException.FAILED;
  }
}
