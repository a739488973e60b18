package dev.trainyard.cli.jobs;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Counts;
import dev.trainyard.cli.show.Progress;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows jobs until they have ended. */
@Command(
    name = "watch",
    description =
        "Follows jobs until they have ended. Exit code 0 if all succeeded, 1 otherwise. A server that is away for a minute is waited for.")
final class WatchCommand extends JobCommand {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "The jobs' ids.")
  private List<String> ids = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "604800",
      description = "Stops watching after so long; seven days.")
  private int timeout = 604_800;

  WatchCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    JobsApi api = api();
    Progress progress =
        isPlain()
            ? Progress.on(out(), around.paint(), around.terminal(), around.clock())
            : jobs -> {};
    List<Job> jobs =
        new Watch(around, timeout).untilEnded(() -> ids.stream().map(api::job).toList(), progress);
    if (isPlain()) {
      out().println(Counts.of(jobs));
    } else {
      answer(jobs.stream().map(Job::json).toList());
    }
    return jobs.stream().allMatch(Job::isSucceeded) ? 0 : 1;
  }
}
