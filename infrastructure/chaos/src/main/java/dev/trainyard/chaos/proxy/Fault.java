package dev.trainyard.chaos.proxy;

import java.time.Duration;

/** What befalls the bytes of one direction. */
public sealed interface Fault {
  /** Nothing. */
  Fault NONE = new None();

  /** They pass as they come. */
  record None() implements Fault {}

  /** Each is late by {@code latency}, and by up to {@code jitter} more; their order stays. */
  record Late(Duration latency, Duration jitter) implements Fault {
    public Late {
      if (latency.isNegative() || jitter.isNegative()) {
        throw new IllegalArgumentException("latency and jitter must not be negative");
      }
    }
  }

  /** No more than so many a second. */
  record Thin(int bytesPerSecond) implements Fault {
    public Thin {
      if (bytesPerSecond < 1) {
        throw new IllegalArgumentException("bytesPerSecond must be at least 1");
      }
    }
  }

  /** So many pass, from now on and by connection; the next resets its connection. */
  record ResetAfter(long bytes) implements Fault {
    public ResetAfter {
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes must not be negative");
      }
    }
  }

  /**
   * Half-open: they are taken and never arrive, and neither does the end of the connection. What
   * lost something this way is reset when the fault is over, as by a machine that started again.
   */
  record Swallow() implements Fault {}

  /** Held up, and delivered when the fault is over, as by a network that was away for a while. */
  record Stall() implements Fault {}
}
