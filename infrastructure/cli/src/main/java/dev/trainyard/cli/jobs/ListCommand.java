package dev.trainyard.cli.jobs;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.JobTable;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows jobs, the newest first. */
@Command(name = "list", description = "Shows jobs, the newest first.")
final class ListCommand extends JobCommand {
  @Option(
      names = "--state",
      defaultValue = "",
      description = "Only jobs in this state, such as RUNNING.")
  private String state = "";

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Only jobs of this batch.")
  private String batch = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many; 50.")
  private int limit = 50;

  ListCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    List<Job> jobs = api().list(state.toUpperCase(Locale.ROOT), batch, Math.max(1, limit));
    if (jobs.isEmpty() && isPlain()) {
      out().println("No jobs.");
    } else {
      answer(jobs.stream().map(Job::json).toList(), JobTable.of(jobs, around.clock()));
    }
    return 0;
  }
}
