package dev.trainyard.application.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened, in order. */
final class Trace {
  private final List<Line> lines = new ArrayList<>();

  private record Line(Instant time, String who, String what) {
    @Override
    public String toString() {
      return "%s  %-22s %s".formatted(time.toString().substring(11), who, what);
    }
  }

  void add(Instant time, String who, String what) {
    lines.add(new Line(time, who, what));
  }

  int length() {
    return lines.size();
  }

  @Override
  public String toString() {
    return String.join("\n", lines.stream().map(Line::toString).toList());
  }
}
