package dev.trainyard.emulator.run;

import dev.trainyard.emulator.run.job.Ending;

/** Whom a {@link Runner} tells. Both calls may come twice or too late; they then change nothing. */
public interface Progress {
  /** All replicas are up. */
  void running(String job);

  void ended(String job, Ending ending);
}
