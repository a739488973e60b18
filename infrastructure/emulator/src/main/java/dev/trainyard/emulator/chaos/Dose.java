package dev.trainyard.emulator.chaos;

import org.jspecify.annotations.Nullable;

/**
 * How many of the calls that a fault is for it strikes.
 *
 * @param after so many are spared first
 * @param first then it strikes among so many; later ones are spared again
 * @param probability with which it strikes each of these
 * @param seed of the chance; without one, the fault's number
 */
public record Dose(long after, long first, double probability, @Nullable Long seed) {
  /** Every call. */
  public static final Dose ALWAYS = new Dose(0, Long.MAX_VALUE, 1, null);

  public Dose {
    if (after < 0 || first < 0) {
      throw new IllegalArgumentException("after and first must not be negative");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be between 0 and 1");
    }
  }

  Dose after(long calls) {
    return new Dose(calls, first, probability, seed);
  }

  Dose first(long calls) {
    return new Dose(after, calls, probability, seed);
  }

  Dose probability(double probability) {
    return new Dose(after, first, probability, seed);
  }

  Dose seed(long seed) {
    return new Dose(after, first, probability, seed);
  }

  /** Whether the call with this index, counted from 0, is one of those that may be struck. */
  boolean covers(long call) {
    return call >= after && call - after < first;
  }
}
