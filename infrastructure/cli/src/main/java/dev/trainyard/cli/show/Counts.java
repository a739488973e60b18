package dev.trainyard.cli.show;

import dev.trainyard.cli.api.Job;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many jobs are in which state, in a line. */
public final class Counts {
  private Counts() {}

  public static String of(List<Job> jobs) {
    Map<String, Integer> counts = new TreeMap<>();
    jobs.forEach(job -> counts.merge(job.state(), 1, Integer::sum));
    List<String> parts =
        counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList();
    return jobs.size() + (jobs.size() == 1 ? " job: " : " jobs: ") + String.join(", ", parts);
  }
}
