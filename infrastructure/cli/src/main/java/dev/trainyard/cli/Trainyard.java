package dev.trainyard.cli;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.batches.BatchesGroup;
import dev.trainyard.cli.demo.DemoCommand;
import dev.trainyard.cli.dlq.DlqGroup;
import dev.trainyard.cli.jobs.HistoryGroup;
import dev.trainyard.cli.jobs.JobsGroup;
import dev.trainyard.cli.local.StatusCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.local.UpCommand;
import dev.trainyard.cli.queues.QueuesGroup;
import dev.trainyard.cli.queues.QuotasGroup;
import dev.trainyard.cli.stage.StageCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line. Exit codes: 0 done, 1 failed, 2 the input or the usage is wrong. */
@Command(
    name = "trainyard",
    mixinStandardHelpOptions = true,
    version = "trainyard 0.1.0",
    description = "A queue for Vertex AI custom training jobs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:the input or the usage is wrong"})
public final class Trainyard {
  private Trainyard() {}

  public static void main(String[] args) {
    // why: Kafka's client logs, and there is nothing here that should listen.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine(Surroundings.ofThisProcess()).execute(args));
  }

  static CommandLine commandLine(Surroundings around) {
    CommandLine line = new CommandLine(new Trainyard());
    line.addSubcommand(new DemoCommand(around));
    line.addSubcommand(new UpCommand(around));
    line.addSubcommand(new StatusCommand(around));
    line.addSubcommand(new StageCommand(around));
    line.addSubcommand(JobsGroup.with(around));
    line.addSubcommand(BatchesGroup.with(around));
    line.addSubcommand(QueuesGroup.with(around));
    line.addSubcommand(QuotasGroup.with(around));
    line.addSubcommand(DlqGroup.with(around));
    line.addSubcommand(HistoryGroup.with(around));
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
