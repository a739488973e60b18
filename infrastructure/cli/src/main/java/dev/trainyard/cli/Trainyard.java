package dev.trainyard.cli;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.context.ServerOptions;
import dev.trainyard.cli.context.command.ContextsCommand;
import dev.trainyard.cli.customjobs.CustomJobsCommand;
import dev.trainyard.cli.customjobs.packaging.NoPackaging;
import dev.trainyard.cli.demo.DemoCommand;
import dev.trainyard.cli.jobs.CancelCommand;
import dev.trainyard.cli.jobs.DescribeCommand;
import dev.trainyard.cli.jobs.HistoryCommand;
import dev.trainyard.cli.jobs.ListCommand;
import dev.trainyard.cli.jobs.ReplayCommand;
import dev.trainyard.cli.jobs.SubmitCommand;
import dev.trainyard.cli.jobs.WatchCommand;
import dev.trainyard.cli.local.StatusCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.local.UpCommand;
import dev.trainyard.cli.stage.StageCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit codes: 0 done, 1 failed, 2 the input or the usage is wrong. */
@Command(
    name = "trainyard",
    mixinStandardHelpOptions = true,
    version = "trainyard 0.1.0",
    description = "A queue for Vertex AI custom training jobs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:the input or the usage is wrong"})
public final class Trainyard {
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
    System.exit(commandLine(Surroundings.ofThisProcess(), args).execute(args));
  }

  /**
   * @param typed what it is going to be given, if that is known
   */
  static CommandLine commandLine(Surroundings around, String... typed) {
    CommandLine line = new CommandLine(new Trainyard());
    subcommands(around).addTo(line, typed);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(around.paint().colourful() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler((e, failed, result) -> explain(e, failed));
    line.setParameterExceptionHandler((e, words) -> explain(e));
    return line;
  }

  private static Subcommands subcommands(Surroundings around) {
    return new Subcommands()
        .add("demo", () -> new DemoCommand(around))
        .add("up", () -> new UpCommand(around))
        .add("status", () -> new StatusCommand(around))
        .add("stage", () -> new StageCommand(around))
        .add("submit", () -> new SubmitCommand(around))
        .add("list", () -> new ListCommand(around))
        .add("describe", () -> new DescribeCommand(around))
        .add("watch", () -> new WatchCommand(around))
        .add("cancel", () -> new CancelCommand(around))
        .add(
            "history",
            () ->
                new CommandLine(new HistoryCommand(around))
                    .addSubcommand(new ReplayCommand(around)))
        .add("custom-jobs", () -> CustomJobsCommand.group(around, new NoPackaging()))
        .add("contexts", () -> ContextsCommand.group(around));
  }

  private static int explain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
    return CommandFailedException.BAD_INPUT;
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
