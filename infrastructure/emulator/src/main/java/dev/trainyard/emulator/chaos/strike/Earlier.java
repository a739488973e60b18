package dev.trainyard.emulator.chaos.strike;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import java.util.Set;

/** Jobs as they were before. */
final class Earlier {
  private Earlier() {}

  /** The job in the last state that it was in and that is none of these. */
  static CustomJob than(Set<JobState> states, CustomJob job) {
    JobState shown = job.getState();
    while (states.contains(shown)) {
      shown = before(shown, job.hasStartTime());
    }
    if (shown == job.getState()) {
      return job;
    }
    CustomJob.Builder earlier = job.toBuilder().setState(shown).clearEndTime().clearError();
    return shown == JobState.JOB_STATE_RUNNING || shown == JobState.JOB_STATE_CANCELLING
        ? earlier.build()
        : earlier.clearStartTime().build();
  }

  private static JobState before(JobState state, boolean hasRun) {
    return switch (state) {
      case JOB_STATE_CANCELLED -> JobState.JOB_STATE_CANCELLING;
      case JOB_STATE_SUCCEEDED, JOB_STATE_FAILED, JOB_STATE_CANCELLING ->
          hasRun ? JobState.JOB_STATE_RUNNING : JobState.JOB_STATE_PENDING;
      case JOB_STATE_RUNNING -> JobState.JOB_STATE_PENDING;
      default -> JobState.JOB_STATE_QUEUED;
    };
  }
}
