package dev.trainyard.emulator;

/** What running a job means. */
public enum Mode {
  /** Its commands run as processes of this machine. */
  PROCESS,
  /** It succeeds by itself. */
  NOOP
}
