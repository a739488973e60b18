package dev.trainyard.adapters.vertex.client;

import java.time.Duration;

/** How a thread waits; a test's does not. */
@FunctionalInterface
public interface Pause {
  /** Returns when the time is over. */
  void rest(Duration time) throws InterruptedException;
}
