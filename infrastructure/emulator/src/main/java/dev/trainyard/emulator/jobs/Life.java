package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.emulator.run.job.Ending;
import java.time.Instant;
import java.util.Map;

/** The legal changes of a job; each gives the job as it was where nothing is to change. */
final class Life {
  private static final int NANOS_PER_MICRO = 1000;

  private Life() {}

  /** What the caller sent, without what only the server says, and without a state. */
  static CustomJob drafted(CustomJob asked, JobName name, Instant now) {
    return asked.toBuilder()
        .clearStartTime()
        .clearEndTime()
        .clearError()
        .clearWebAccessUris()
        .clearSatisfiesPzs()
        .clearSatisfiesPzi()
        .clearState()
        .setName(name.toString())
        .setCreateTime(timestamp(now))
        .setUpdateTime(timestamp(now))
        .build();
  }

  static CustomJob created(CustomJob draft, JobState state) {
    return draft.toBuilder().setState(state).build();
  }

  /** It has what it waited for, or begins again after it ran. */
  static CustomJob pending(CustomJob job, Instant now) {
    return switch (job.getState()) {
      case JOB_STATE_QUEUED, JOB_STATE_RUNNING ->
          job.toBuilder()
              .clearWebAccessUris()
              .setState(JobState.JOB_STATE_PENDING)
              .setUpdateTime(timestamp(now))
              .build();
      default -> job;
    };
  }

  /**
   * All replicas are up; only the first time is the start.
   *
   * @param webAccess where each replica is to be looked at
   */
  static CustomJob running(CustomJob job, Map<String, String> webAccess, Instant now) {
    return switch (job.getState()) {
      case JOB_STATE_PENDING -> {
        CustomJob.Builder running =
            job.toBuilder()
                .setState(JobState.JOB_STATE_RUNNING)
                .setUpdateTime(timestamp(now))
                .putAllWebAccessUris(webAccess);
        yield job.hasStartTime() ? running.build() : running.setStartTime(timestamp(now)).build();
      }
      // why: a restart may have moved the emulator to another port
      case JOB_STATE_RUNNING ->
          job.getWebAccessUrisMap().equals(webAccess)
              ? job
              : job.toBuilder().clearWebAccessUris().putAllWebAccessUris(webAccess).build();
      default -> job;
    };
  }

  static CustomJob cancelling(CustomJob job, Instant now) {
    if (hasEnded(job) || job.getState() == JobState.JOB_STATE_CANCELLING) {
      return job;
    }
    return job.toBuilder()
        .clearWebAccessUris()
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
    return job.toBuilder()
        .clearWebAccessUris()
        .setState(state)
        .setEndTime(timestamp(now))
        .setUpdateTime(timestamp(now));
  }

  /** What stays of a deleted job: its name and when it went. */
  static CustomJob tombstone(CustomJob job, Instant now) {
    return CustomJob.newBuilder().setName(job.getName()).setUpdateTime(timestamp(now)).build();
  }

  static boolean isTombstone(CustomJob written) {
    return written.getState() == JobState.JOB_STATE_UNSPECIFIED;
  }

  static boolean isQueued(CustomJob job) {
    return job.getState() == JobState.JOB_STATE_QUEUED;
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

  static Instant changed(CustomJob job) {
    return Instant.ofEpochSecond(job.getUpdateTime().getSeconds(), job.getUpdateTime().getNanos());
  }

  /** In microseconds, as Vertex gives times. */
  static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano() / NANOS_PER_MICRO * NANOS_PER_MICRO)
        .build();
  }
}
