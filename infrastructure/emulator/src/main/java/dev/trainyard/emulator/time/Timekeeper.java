package dev.trainyard.emulator.time;

import java.time.Duration;
import java.time.InstantSource;

/** What time it is, and what is to be done later. */
public interface Timekeeper extends InstantSource, AutoCloseable {
  /**
   * Does {@code step} once, {@code delay} from now, one step at a time and in the order in which
   * they are due. A step is short; what it throws is logged.
   *
   * @param delay not negative
   */
  Alarm after(Duration delay, Runnable step);

  /** From now on nothing is done. */
  @Override
  void close();
}
