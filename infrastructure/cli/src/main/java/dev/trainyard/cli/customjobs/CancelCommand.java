package dev.trainyard.cli.customjobs;

import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.customjobs.job.CustomJobCommand;
import dev.trainyard.cli.customjobs.job.JobName;
import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks custom jobs to end. */
@Command(
    name = "cancel",
    description = "Asks custom jobs to end; one that has ended stays as it is.",
    footerHeading = "%nExample:%n",
    footer = "  trainyard custom-jobs cancel 3765394815015976960 --region=us-central1")
final class CancelCommand extends CustomJobCommand {
  @Parameters(paramLabel = "JOB", arity = "1..*", description = "The jobs' ids or full names.")
  private List<String> jobs = List.of();

  CancelCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Aim aim = aim();
    List<String> names = jobs.stream().map(job -> JobName.of(job, aim)).toList();
    CustomJobsApi api = api(aim);
    for (String name : names) {
      api.cancel(name);
      err().println("Request to cancel CustomJob [" + name + "] has been sent.");
      err().println();
      err().println("You may view the status of your job with the command");
      err().println();
      err().println("  $ trainyard custom-jobs describe " + name);
      err().println();
    }
    return 0;
  }
}
