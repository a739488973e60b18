package dev.trainyard.adapters.web.explain;

import java.time.Duration;
import java.time.Instant;

/** Lengths of time as people say them. */
final class Spans {
  private Spans() {}

  /** {@code 5 s}, {@code 3 min 5 s}, {@code 2 h 7 min}, {@code 3 d 4 h}. */
  static String between(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    if (span.toSeconds() < 60) {
      return Math.max(0, span.toSeconds()) + " s";
    }
    if (span.toHours() < 1) {
      return span.toMinutes() + " min " + span.toSecondsPart() + " s";
    }
    return span.toDays() < 1
        ? span.toHours() + " h " + span.toMinutesPart() + " min"
        : span.toDays() + " d " + span.toHoursPart() + " h";
  }
}
