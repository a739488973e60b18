package dev.trainyard.application.service;

import dev.trainyard.domain.watch.Attention;
import java.time.Duration;

/**
 * How often Vertex is asked about the jobs of a place.
 *
 * @param shortest between two looks at a job that has just changed
 * @param listsPerMinute how many lists at most, spread evenly; at least 2
 * @param lease how long a place waits for a watcher that is not heard of any more
 */
public record WatchPace(Duration shortest, int listsPerMinute, Duration lease) {
  /** As many lists as are wanted. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Duration LONGEST = Duration.ofSeconds(20);

  public WatchPace {
    if (!shortest.isPositive() || listsPerMinute < 2 || !lease.isPositive()) {
      throw new IllegalArgumentException(
          "looks are some time apart, lists at least 2 a minute, and a lease is not nothing; not "
              + shortest
              + ", "
              + listsPerMinute
              + ", "
              + lease);
    }
  }

  Attention attention() {
    return new Attention(shortest, shortest.compareTo(LONGEST) > 0 ? shortest : LONGEST);
  }

  /** The time that belongs to one list. */
  Duration slot() {
    // why: a minute that begins within a slot touches one more than it has room for
    return listsPerMinute == UNLIMITED
        ? Duration.ZERO
        : Duration.ofMinutes(1).dividedBy(listsPerMinute - 1L);
  }
}
