package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.ApiBudget.Call;

/**
 * The calls that Vertex allows in any 60 seconds, for each place; both at least 1.
 *
 * <p>A bucket that is refilled at the full rate and holds the full minute would let twice the limit
 * through in a minute: the bucket at once, the refill after. So the bucket holds what comes in
 * during {@value #BURST_SECONDS} seconds, and the refill is so much slower that bucket and refill
 * together stay within the limit.
 */
public record BudgetSettings(int submitPerMinute, int readPerMinute) {
  private static final double BURST_SECONDS = 5;

  public BudgetSettings {
    if (submitPerMinute < 1 || readPerMinute < 1) {
      throw new IllegalArgumentException("at least one call a minute must be allowed");
    }
  }

  double perSecond(Call call) {
    return perMinute(call) / (60 + BURST_SECONDS);
  }

  // why: less than one call would never become one; whole calls keep even that below the limit
  double burst(Call call) {
    return Math.max(1, perSecond(call) * BURST_SECONDS);
  }

  int perMinute(Call call) {
    return switch (call) {
      case SUBMIT -> submitPerMinute;
      case READ -> readPerMinute;
    };
  }
}
