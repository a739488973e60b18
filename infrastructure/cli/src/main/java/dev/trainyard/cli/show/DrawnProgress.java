package dev.trainyard.cli.show;

import dev.trainyard.cli.api.Job;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A table that is drawn over itself. */
final class DrawnProgress implements Progress {
  private static final int MOST_ROWS = 20;
  private static final String UP_AND_CLEAR = "\033[%dF\033[J";
  private static final String NO_WRAP = "\033[?7l";
  private static final String WRAP = "\033[?7h";

  private final PrintWriter out;
  private final Paint paint;
  private final InstantSource clock;
  private int drawn = 0;

  DrawnProgress(PrintWriter out, Paint paint, InstantSource clock) {
    this.out = out;
    this.paint = paint;
    this.clock = clock;
  }

  @Override
  public void show(List<Job> jobs) {
    List<String> lines =
        new ArrayList<>(JobTable.of(jobs.stream().limit(MOST_ROWS).toList(), clock).lines(paint));
    if (jobs.size() > MOST_ROWS) {
      lines.add(Counts.of(jobs));
    }
    if (drawn > 0) {
      out.printf(UP_AND_CLEAR, drawn);
    }
    out.print(NO_WRAP);
    lines.forEach(out::println);
    out.print(WRAP);
    out.flush();
    drawn = lines.size();
  }
}
