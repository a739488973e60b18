package dev.trainyard.cli;

import dev.trainyard.cli.Commands.Entry;
import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

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
      "  trainyard submit job.json --batch night    hands in what Vertex AI would take",
      "  trainyard watch --batch night              follows the jobs until they have ended",
      "",
      "Each command explains itself: trainyard COMMAND --help"
    })
public final class Trainyard {
  private static final int HELP_WIDTH = 100;

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
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(around.paint().colourful() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler((e, failed, result) -> explain(e, failed));
    return line;
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
