package dev.trainyard.cli.show;

import dev.trainyard.cli.api.Job;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;

/** Shows how jobs get on, each time it is told. */
public interface Progress {
  void show(List<Job> jobs);

  /** Redrawn in place on a terminal, a line per change elsewhere. */
  static Progress on(PrintWriter out, Paint paint, boolean terminal, InstantSource clock) {
    return terminal ? new DrawnProgress(out, paint, clock) : new SpokenProgress(out, clock);
  }
}
