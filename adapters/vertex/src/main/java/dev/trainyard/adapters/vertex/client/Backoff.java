package dev.trainyard.adapters.vertex.client;

import dev.trainyard.domain.job.WaitReason;
import java.time.Duration;

/**
 * How long a job waits after Vertex sent it away: twice as long after each attempt, up to the
 * longest.
 */
enum Backoff {
  QUOTA(WaitReason.QUOTA, Duration.ofMinutes(2), Duration.ofMinutes(15)),
  CAPACITY(WaitReason.CAPACITY, Duration.ofMinutes(5), Duration.ofMinutes(30)),
  API_RATE(WaitReason.API_RATE, Duration.ofMinutes(1), Duration.ofMinutes(4)),
  TURNED_AWAY(WaitReason.BACKOFF, Duration.ofSeconds(30), Duration.ofMinutes(10)),
  NOT_SENT(WaitReason.BACKOFF, Duration.ofSeconds(5), Duration.ofMinutes(1));

  private static final int MOST_DOUBLINGS = 10;

  private final WaitReason reason;
  private final Duration first;
  private final Duration longest;

  Backoff(WaitReason reason, Duration first, Duration longest) {
    this.reason = reason;
    this.first = first;
    this.longest = longest;
  }

  WaitReason reason() {
    return reason;
  }

  /**
   * @param attempt counts from 1
   */
  Duration after(int attempt) {
    int doublings = Math.clamp(attempt - 1, 0, MOST_DOUBLINGS);
    Duration grown = first.multipliedBy(1L << doublings);
    return grown.compareTo(longest) < 0 ? grown : longest;
  }
}
