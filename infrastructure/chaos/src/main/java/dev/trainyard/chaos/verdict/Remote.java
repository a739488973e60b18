package dev.trainyard.chaos.verdict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the emulator has it.
 *
 * @param job the id that its label names
 * @param attempt the number that its label names
 * @param ended null while it lives
 */
record Remote(
    String name, String job, int attempt, String state, Instant created, @Nullable Instant ended) {

  boolean lives() {
    return ended == null;
  }

  boolean livesAtTheSameTimeAs(Remote other) {
    return (ended == null || other.created().isBefore(ended))
        && (other.ended() == null || created.isBefore(other.ended()));
  }

  @Override
  public String toString() {
    return "%s attempt %d %s from %s to %s".formatted(name, attempt, state, created, ended);
  }
}
