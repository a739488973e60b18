package dev.trainyard.cli.customjobs;

import static dev.trainyard.cli.menu.Entry.command;
import static dev.trainyard.cli.menu.Entry.group;

import dev.trainyard.cli.customjobs.create.CreateCommand;
import dev.trainyard.cli.customjobs.localrun.LocalRunCommand;
import dev.trainyard.cli.customjobs.packaging.PackagingRoom;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.menu.Entry;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** The group of commands about custom jobs. */
@Command(
    name = "custom-jobs",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
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
public final class CustomJobsGroup {
  private CustomJobsGroup() {}

  public static Entry entry(Function<Surroundings, PackagingRoom> packaging) {
    return group(
        "custom-jobs",
        CustomJobsGroup::new,
        command("create", around -> new CreateCommand(around, packaging.apply(around))),
        command("list", ListCommand::new),
        command("describe", DescribeCommand::new),
        command("cancel", CancelCommand::new),
        command("delete", DeleteCommand::new),
        command("stream-logs", StreamLogsCommand::new),
        command("local-run", around -> new LocalRunCommand(around, packaging.apply(around))));
  }
}
