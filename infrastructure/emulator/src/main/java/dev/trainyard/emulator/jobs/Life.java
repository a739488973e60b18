package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.wire.Micros;
import dev.trainyard.emulator.run.job.Ending;
import java.time.Instant;

/** The legal changes of a job; each gives the job as it was where nothing is to change. */
final class Life {
  private Life() {}

  /** What the caller sent, without what only the server says. */
  static CustomJob created(CustomJob asked, JobName name, Instant now) {
    return asked.toBuilder()
        .clearStartTime()
        .clearEndTime()
        .clearError()
        .clearWebAccessUris()
        .clearSatisfiesPzs()
        .clearSatisfiesPzi()
        .setName(name.toString())
        .setState(JobState.JOB_STATE_PENDING)
        .setCreateTime(timestamp(now))
        .setUpdateTime(timestamp(now))
        .build();
  }

  /** All replicas are up; only the first time counts. */
  static CustomJob running(CustomJob job, Instant now) {
    if (job.getState() != JobState.JOB_STATE_PENDING) {
      return job;
    }
    return job.toBuilder()
        .setState(JobState.JOB_STATE_RUNNING)
        .setStartTime(timestamp(now))
        .setUpdateTime(timestamp(now))
        .build();
  }

  static CustomJob cancelling(CustomJob job, Instant now) {
    if (hasEnded(job) || job.getState() == JobState.JOB_STATE_CANCELLING) {
      return job;
    }
    return job.toBuilder()
        .setState(JobState.JOB_STATE_CANCELLING)
        .setUpdateTime(timestamp(now))
        .build();
  }

  static CustomJob ended(CustomJob job, Ending ending, Instant now) {
    if (hasEnded(job)) {
      return job;
    }
    return switch (ending) {
      case Ending.Suspended _ -> job;
      case Ending.Succeeded _ -> ended(job, JobState.JOB_STATE_SUCCEEDED, now).build();
      case Ending.Failed(int code, String message) ->
          ended(job, JobState.JOB_STATE_FAILED, now).setError(error(code, message)).build();
      case Ending.Cancelled(String message) ->
          ended(job, JobState.JOB_STATE_CANCELLED, now)
              .setError(error(Code.CANCELLED_VALUE, message))
              .build();
    };
  }

  private static CustomJob.Builder ended(CustomJob job, JobState state, Instant now) {
    return job.toBuilder().setState(state).setEndTime(timestamp(now)).setUpdateTime(timestamp(now));
  }

  /** What stays of a deleted job: its name and when it went. */
  static CustomJob tombstone(CustomJob job, String requestedAs, Instant now) {
    return CustomJob.newBuilder()
        .setName(job.getName())
        .setUpdateTime(timestamp(now))
        .putAllLabels(Tombstones.labels(requestedAs))
        .build();
  }

  static boolean isTombstone(CustomJob written) {
    return written.getState() == JobState.JOB_STATE_UNSPECIFIED;
  }

  static boolean hasEnded(CustomJob job) {
    return switch (job.getState()) {
      case JOB_STATE_SUCCEEDED, JOB_STATE_FAILED, JOB_STATE_CANCELLED -> true;
      default -> false;
    };
  }

  private static Status error(int code, String message) {
    return Status.newBuilder().setCode(code).setMessage(message).build();
  }

  static Timestamp timestamp(Instant instant) {
    return Micros.toProto(instant);
  }
}
