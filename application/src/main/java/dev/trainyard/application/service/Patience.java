package dev.trainyard.application.service;

import java.time.Duration;
import java.time.Instant;

/** How long to wait until Vertex is asked for the same once more. */
final class Patience {
  static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATE = Duration.ofMinutes(5);

  private Patience() {}

  /** Half of the time that it takes already, so that what is slow is not hammered. */
  static Duration after(Instant asked, Instant now) {
    Duration half = Duration.between(asked, now).dividedBy(2);
    if (half.compareTo(SOON) < 0) {
      return SOON;
    }
    return half.compareTo(LATE) > 0 ? LATE : half;
  }
}
