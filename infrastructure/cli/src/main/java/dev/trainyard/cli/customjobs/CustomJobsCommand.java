package dev.trainyard.cli.customjobs;

import dev.trainyard.cli.customjobs.create.CreateCommand;
import dev.trainyard.cli.customjobs.localrun.LocalRunCommand;
import dev.trainyard.cli.customjobs.packaging.PackagingRoom;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about custom jobs. */
@Command(
    name = "custom-jobs",
    mixinStandardHelpOptions = true,
    description = {
      "Custom jobs, with the flags of gcloud ai custom-jobs.",
      "They speak Vertex AI's own API, to Trainyard, to its emulator, or with a token to Vertex AI: --server."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trainyard custom-jobs list --region=us-central1",
      "  trainyard custom-jobs list --server=http://127.0.0.1:8090",
      "  trainyard custom-jobs stream-logs 3765394815015976960",
      "  trainyard custom-jobs local-run --executor-image-uri=python:3.11-slim --script=task.py",
    })
public final class CustomJobsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  private CustomJobsCommand() {}

  public static CommandLine group(Surroundings around, PackagingRoom packaging) {
    return new CommandLine(new CustomJobsCommand())
        .addSubcommand(new CreateCommand(around, packaging))
        .addSubcommand(new ListCommand(around))
        .addSubcommand(new DescribeCommand(around))
        .addSubcommand(new CancelCommand(around))
        .addSubcommand(new DeleteCommand(around))
        .addSubcommand(new StreamLogsCommand(around))
        .addSubcommand(new LocalRunCommand(around, packaging));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which? create, list, describe, cancel, delete, stream-logs or local-run.");
  }
}
