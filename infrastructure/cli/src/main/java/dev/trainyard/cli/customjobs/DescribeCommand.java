package dev.trainyard.cli.customjobs;

import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.customjobs.job.CustomJobCommand;
import dev.trainyard.cli.customjobs.job.JobName;
import dev.trainyard.cli.format.write.Writer;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a custom job. */
@Command(
    name = "describe",
    description = "Shows a custom job.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trainyard custom-jobs describe 3765394815015976960 --region=us-central1",
      "  trainyard custom-jobs describe 3765394815015976960 --format='get(state)'"
    })
final class DescribeCommand extends CustomJobCommand {
  @Parameters(paramLabel = "JOB", description = "The job's id or full name.")
  private String job = "";

  DescribeCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Aim aim = aim();
    Writer writer = writer(aim);
    String name = JobName.of(job, aim);
    writer.one(api(aim).get(name), out());
    return 0;
  }
}
