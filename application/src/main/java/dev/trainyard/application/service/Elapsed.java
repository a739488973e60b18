package dev.trainyard.application.service;

import java.time.Duration;
import java.time.Instant;

/** Tells when a pause is over by a clock that may be set back. */
final class Elapsed {
  /** Before any pause. */
  static final Instant NEVER = Instant.EPOCH;

  private Elapsed() {}

  // why: a clock that was set back must not stretch a pause of seconds to hours
  static boolean isOver(Duration pause, Instant since, Instant now) {
    return now.isBefore(since) || Duration.between(since, now).compareTo(pause) >= 0;
  }
}
