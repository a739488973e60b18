package dev.trainyard.cli.workshop;

import dev.trainyard.cli.show.Paint;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bar for each layer, drawn over itself, and pip's last word. */
final class ProgressBars implements Telling {
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
  private static final int MOST_ROWS = 16;
  private static final int WIDTH = 24;
  private static final String UP_AND_CLEAR = "\033[%dF\033[J";
  private static final String NO_WRAP = "\033[?7l";
  private static final String WRAP = "\033[?7h";

  private final PrintWriter out;
  private final Paint paint;
  private final InstantSource clock;
  private final Map<String, Step> rows = new LinkedHashMap<>();
  private Instant drawnAt = Instant.EPOCH;
  private int drawn;

  ProgressBars(PrintWriter out, Paint paint, InstantSource clock) {
    this.out = out;
    this.paint = paint;
    this.clock = clock;
  }

  @Override
  public synchronized void tell(Step step) {
    rows.put(step.act() == Act.INSTALL ? "pip" : step.act() + step.what(), step);
    Instant now = clock.instant();
    if (Duration.between(drawnAt, now).compareTo(BETWEEN_DRAWINGS) >= 0) {
      drawnAt = now;
      draw();
    }
  }

  private void draw() {
    if (drawn > 0) {
      out.printf(UP_AND_CLEAR, drawn);
    }
    out.print(NO_WRAP);
    drawn = Math.min(MOST_ROWS, rows.size());
    rows.values().stream().skip(rows.size() - drawn).map(this::row).forEach(out::println);
    out.print(WRAP);
    out.flush();
  }

  private String row(Step step) {
    String name = "%-5s %-12s".formatted(Wording.doing(step.act()), Wording.what(step.what()));
    if (step.total() <= 1) {
      return name;
    }
    double share = Math.clamp((double) step.done() / step.total(), 0, 1);
    int full = (int) Math.round(share * WIDTH);
    String bar = "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "]";
    String sizes = Wording.size(step.done()) + " of " + Wording.size(step.total());
    return name + " " + (share < 1 ? bar : paint.faint(bar)) + " " + sizes;
  }

  @Override
  public synchronized void close() {
    if (!rows.isEmpty()) {
      draw();
    }
  }
}
