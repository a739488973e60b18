package dev.trainyard.domain.job;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a remote job's state as one of ours. */
final class RemoteView {
  static final String PREPARING = "Vertex prepares its machines";

  private RemoteView() {}

  /** Empty for a state that says nothing about where the job is. */
  static Optional<JobState> of(RemoteJob remote, Instant now) {
    return switch (remote.state()) {
      case QUEUED -> Optional.of(new JobState.Pending("Vertex keeps it in its own queue"));
      case PENDING -> Optional.of(new JobState.Pending(PREPARING));
      case RUNNING, UPDATING -> Optional.of(new JobState.Running(orElse(remote.startTime(), now)));
      case CANCELLING -> Optional.of(new JobState.Cancelling(now));
      case SUCCEEDED -> Optional.of(new JobState.Succeeded(endOf(remote, now)));
      case FAILED, EXPIRED, PARTIALLY_SUCCEEDED ->
          Optional.of(new JobState.Failed(errorOf(remote, JobError.UNKNOWN), endOf(remote, now)));
      case CANCELLED ->
          Optional.of(
              new JobState.Cancelled(errorOf(remote, JobError.CANCELLED), endOf(remote, now)));
      case PAUSED, UNKNOWN -> Optional.empty();
    };
  }

  /** When it first ran, if it did; Vertex may show it running before it tells since when. */
  static @Nullable Instant startOf(RemoteJob remote, JobState seen) {
    return remote.startTime() == null && seen instanceof JobState.Running(Instant since)
        ? since
        : remote.startTime();
  }

  static Instant endOf(RemoteJob remote, Instant now) {
    return orElse(remote.endTime(), now);
  }

  private static JobError errorOf(RemoteJob remote, int code) {
    JobError error = remote.error();
    return error != null
        ? error
        : new JobError(
            code, "Vertex ended the job as JOB_STATE_" + remote.state() + " and gave no error.");
  }

  private static Instant orElse(@Nullable Instant time, Instant now) {
    return time == null ? now : time;
  }
}
