package dev.trainyard.cli.show;

import dev.trainyard.cli.api.Job;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line for each job that is in another state than when it was last shown. */
final class SpokenProgress implements Progress {
  private final PrintWriter out;
  private final InstantSource clock;
  private final Map<String, String> last = new HashMap<>();

  SpokenProgress(PrintWriter out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void show(List<Job> jobs) {
    for (Job job : jobs) {
      String said = job.state() + (job.why().isEmpty() ? "" : "  " + job.why());
      if (!said.equals(last.put(job.id(), said))) {
        out.println(
            String.join("  ", Times.clock(clock.instant()), job.id(), job.displayName(), said));
      }
    }
    out.flush();
  }
}
