package dev.trainyard.application.service;

import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The pauses between tries while the world does not listen: from a second on, each twice as long.
 */
final class Rest {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private Duration pause = Duration.ZERO;
  private Instant until = Instant.MIN;
  private @Nullable PublisherAwayException why;

  Rest(InstantSource clock) {
    this.clock = clock;
  }

  /** Who asks during a pause is told the same as who asked before it. */
  void throwWhileItLasts() {
    // why: a clock that was set back must not make the pause longer
    Instant now = clock.instant();
    if (why != null && now.isBefore(until) && until.isBefore(now.plus(LONGEST.plus(FIRST)))) {
      throw why;
    }
  }

  void after(PublisherAwayException e) {
    Duration doubled = pause.multipliedBy(2);
    pause = pause.isZero() ? FIRST : doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    until = clock.instant().plus(pause);
    why = e;
  }

  void end() {
    pause = Duration.ZERO;
    until = Instant.MIN;
    why = null;
  }
}
