package dev.trainyard.emulator.chaos.harm;

/** When a harm strikes. */
public enum Moment {
  /** What was asked for is not done. */
  BEFORE,
  /** What was asked for is done; only its answer suffers. */
  AFTER
}
