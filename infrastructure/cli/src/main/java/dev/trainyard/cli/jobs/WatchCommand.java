package dev.trainyard.cli.jobs;

import static dev.trainyard.cli.api.CommandFailedException.badInput;
import static dev.trainyard.cli.api.CommandFailedException.failed;

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
  private static final int MOST_JOBS = 10_000;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "The jobs' ids.")
  private List<String> ids = List.of();

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      defaultValue = "",
      description = "All jobs of a batch.")
  private String batch = "";

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
    if (ids.isEmpty() == batch.isEmpty()) {
      throw badInput("jobs watch needs either ids of jobs or --batch NAME.");
    }
    JobsApi api = api();
    Progress progress =
        isPlain()
            ? Progress.on(out(), around.paint(), around.terminal(), around.clock())
            : jobs -> {};
    List<Job> jobs = new Watch(around, timeout).untilEnded(() -> look(api), progress);
    if (isPlain()) {
      out().println(Counts.of(jobs));
    } else {
      answer(jobs.stream().map(Job::json).toList());
    }
    return jobs.stream().allMatch(Job::isSucceeded) ? 0 : 1;
  }

  private List<Job> look(JobsApi api) {
    if (batch.isEmpty()) {
      return ids.stream().map(api::job).toList();
    }
    List<Job> jobs = api.list("", batch, MOST_JOBS);
    if (jobs.isEmpty()) {
      throw failed("There is no job in a batch '" + batch + "'.");
    }
    return jobs;
  }
}
