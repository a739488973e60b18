package dev.trainyard.emulator.run.job;

/** Whom a run tells. A call may come twice or too late; it then changes nothing. */
public interface Progress {
  /** It no longer waits; its machines are prepared. */
  void pending(String job);

  /** All replicas are up. */
  void running(String job);

  void ended(String job, Ending ending);
}
