package dev.trainyard.emulator.chaos.harm;

import dev.trainyard.adapters.vertex.front.damage.Breadth;
import java.time.Duration;

/** The answer is late, or does not arrive. */
public sealed interface Loss extends Harm {
  /** A time between the two, of the wall clock. */
  record Delay(Duration least, Duration most, Moment moment) implements Loss {
    public Delay {
      if (least.isNegative() || most.compareTo(least) < 0) {
        throw new IllegalArgumentException("least must not be negative, and most not below it");
      }
    }
  }

  /** Silence; the caller's deadline, if it has one, goes by. */
  record NoAnswer(Moment moment) implements Loss {}

  /** Broken off without a byte of an answer. */
  record Reset(Moment moment, Breadth breadth) implements Loss {}

  /** Broken off in the middle of the answer. */
  record HalfAnswer(Breadth breadth) implements Loss {}

  @Override
  default boolean reaches(String method) {
    return true;
  }
}
