package dev.trainyard.chaos.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do. */
public final class Patience {
  private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();

  private Patience() {}

  /** Looks ten times a second; whether it came true in time. */
  public static boolean until(Duration longest, BooleanSupplier done) {
    long giveUp = System.nanoTime() + longest.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > giveUp || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    return true;
  }

  /** As long as it takes, or until the thread is interrupted. */
  public static void rest(Duration duration) {
    until(duration, () -> false);
  }
}
