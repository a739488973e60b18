package dev.trainyard.application.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** All that a seed decides. */
final class Luck {
  private final Random random;
  private boolean fair;

  Luck(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** From now on nothing breaks any more. */
  void turnFair() {
    fair = true;
  }

  /** Whether something breaks that does so with this probability. */
  boolean strikes(double probability) {
    return chance(probability) && !fair;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to {@code most}. */
  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }

  <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
