package dev.trainyard.emulator.jobs;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of 19 decimal digits that grow, also across restarts. */
final class JobIds {
  private static final long SMALLEST = 1_000_000_000_000_000_000L;
  private static final int SPACE_PER_MILLISECOND = 21;

  private final InstantSource clock;
  private final AtomicLong last;

  /**
   * @param used the largest id ever given, 0 if none was
   */
  JobIds(InstantSource clock, long used) {
    this.clock = clock;
    this.last = new AtomicLong(Math.max(used, SMALLEST));
  }

  long next() {
    long now = clock.millis() << SPACE_PER_MILLISECOND;
    return last.updateAndGet(previous -> Math.max(previous + 1, now));
  }
}
