package dev.trainyard.application.service;

import java.time.Duration;
import java.time.Instant;

/** How often in a row Vertex did not answer, and what follows from it. */
final class Trouble {
  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 3;
  private static final int TRIES = 3;
  private static final int TOKENS = 2;

  private int failures;
  private int refusedTokens;
  private Instant since = Elapsed.NEVER;

  boolean rests(Instant now) {
    return failures > 0
        && !Elapsed.isOver(
            SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)), since, now);
  }

  void none() {
    failures = 0;
  }

  /**
   * Vertex could not be asked. Whether that is so for long that what was begun is to be given up.
   */
  boolean again(Instant now) {
    failures++;
    since = now;
    return failures % TRIES == 0;
  }

  /** A token was refused in mid-list. Whether no list seems to come to its end. */
  boolean tokenRefused() {
    refusedTokens++;
    return refusedTokens >= TOKENS;
  }

  void listEnded() {
    refusedTokens = 0;
  }
}
