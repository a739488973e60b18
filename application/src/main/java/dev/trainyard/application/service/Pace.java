package dev.trainyard.application.service;

import java.time.Duration;

/**
 * How fast and how long.
 *
 * @param claim how many jobs of a place are claimed and unanswered at most
 * @param parallel how many creates of a place are under way at once at most
 * @param lease how long an attempt may stay unanswered: longer than the call's own deadline plus
 *     the time after which a late create is no more to be expected
 */
public record Pace(int claim, int parallel, Duration lease) {
  public Pace {
    if (claim < 1 || parallel < 1 || !lease.isPositive()) {
      throw new IllegalArgumentException(
          "claim, parallel and lease are positive, not " + claim + ", " + parallel + ", " + lease);
    }
  }
}
