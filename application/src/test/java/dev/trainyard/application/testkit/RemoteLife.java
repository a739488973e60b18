package dev.trainyard.application.testkit;

import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Vertex fills in as a remote job moves on. */
final class RemoteLife {
  private RemoteLife() {}

  static RemoteJob moved(RemoteJob remote, State state, Instant now) {
    boolean begins = remote.startTime() == null && state == State.RUNNING;
    return new RemoteJob(
        remote.name(),
        remote.jobId(),
        remote.attempt(),
        state,
        begins ? now : remote.startTime(),
        state.isTerminal() ? now : null,
        errorOf(state));
  }

  private static @Nullable JobError errorOf(State state) {
    return switch (state) {
      case FAILED -> new JobError(JobError.INVALID_ARGUMENT, "exited with a non-zero status of 1");
      case CANCELLED -> new JobError(JobError.CANCELLED, "CANCELED");
      case QUEUED,
          PENDING,
          RUNNING,
          SUCCEEDED,
          CANCELLING,
          PAUSED,
          EXPIRED,
          UPDATING,
          PARTIALLY_SUCCEEDED,
          UNKNOWN ->
          null;
    };
  }
}
