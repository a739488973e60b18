package dev.trainyard.emulator;

/** What running a job means. */
public enum Mode {
  /** Its commands run as processes of this machine. */
  PROCESS,
  /** It needs no process and lives as it is fated to; if nothing else is said, it succeeds. */
  SCRIPTED,
  /** The same by its older name. */
  NOOP
}
