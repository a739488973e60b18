package dev.trainyard.emulator.fate;

import java.time.Duration;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same job each time it is asked. */
public record Dice(long seed, long job) {
  /**
   * A duration within {@code span}.
   *
   * @param number which throw of this job it is; each has its own outcome
   */
  public Duration draw(Span span, int number) {
    Duration width = span.most().minus(span.least());
    if (width.isZero()) {
      return span.least();
    }
    SplittableRandom random =
        new SplittableRandom(new SplittableRandom(seed + number).nextLong() ^ job);
    return span.least().plusMillis((long) (random.nextDouble() * (width.toMillis() + 1)));
  }
}
