package dev.trainyard.emulator.junit;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.time.Timekeeper;
import dev.trainyard.emulator.time.VirtualTime;
import java.time.Duration;
import java.util.Set;

/** Waits for jobs to end. */
final class Ends {
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final Set<JobState> ENDS =
      Set.of(JobState.JOB_STATE_SUCCEEDED, JobState.JOB_STATE_FAILED, JobState.JOB_STATE_CANCELLED);

  private Ends() {}

  static CustomJob await(Emulator emulator, String name, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    CustomJob job = look(emulator, name);
    while (!ENDS.contains(job.getState())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            name + " is still " + job.getState() + " after " + patience.toSeconds() + " s");
      }
      if (!passes(emulator.time())) {
        rest();
      }
      job = look(emulator, name);
    }
    return job;
  }

  private static CustomJob look(Emulator emulator, String name) {
    return emulator
        .job(name)
        .orElseThrow(() -> new IllegalStateException("there is no job " + name));
  }

  // why: nobody else turns the time while a test waits
  private static boolean passes(Timekeeper time) {
    return time instanceof VirtualTime virtual && virtual.advanceToNext();
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a job", e);
    }
  }
}
