package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.wire.Micros;
import dev.trainyard.emulator.run.job.Ending;
import java.time.Instant;
import java.util.Map;

/** The legal changes of a job; each gives the job as it was where nothing is to change. */
final class Life {
  private Life() {}

  /** What the caller sent, without what only the server says, and without a state. */
  static CustomJob drafted(CustomJob asked, JobName name, Instant now) {
    return unseen(asked)
        .clearStartTime()
        .clearEndTime()
        .clearError()
        .clearSatisfiesPzs()
        .clearSatisfiesPzi()
        .clearState()
        .setName(name.toString())
        .setCreateTime(Micros.toProto(now))
        .setUpdateTime(Micros.toProto(now))
        .build();
  }

  static CustomJob created(CustomJob draft, JobState state) {
    return draft.toBuilder().setState(state).build();
  }

  /** It has what it waited for, or begins again after it ran. */
  static CustomJob pending(CustomJob job, Instant now) {
    return switch (job.getState()) {
      case JOB_STATE_QUEUED, JOB_STATE_RUNNING ->
          unseen(job)
              .setState(JobState.JOB_STATE_PENDING)
              .setUpdateTime(Micros.toProto(now))
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
            seen(job, webAccess)
                .setState(JobState.JOB_STATE_RUNNING)
                .setUpdateTime(Micros.toProto(now));
        yield job.hasStartTime()
            ? running.build()
            : running.setStartTime(Micros.toProto(now)).build();
      }
      // why: a restart may have moved the emulator to another port
      case JOB_STATE_RUNNING ->
          job.getWebAccessUrisMap().equals(webAccess) ? job : seen(job, webAccess).build();
      default -> job;
    };
  }

  private static CustomJob.Builder seen(CustomJob job, Map<String, String> webAccess) {
    CustomJob.Builder seen = unseen(job);
    return webAccess.isEmpty() ? seen : seen.putAllWebAccessUris(webAccess);
  }

  // why: clearing what is empty would cost every job an empty map
  private static CustomJob.Builder unseen(CustomJob job) {
    CustomJob.Builder unseen = job.toBuilder();
    return job.getWebAccessUrisCount() == 0 ? unseen : unseen.clearWebAccessUris();
  }

  static CustomJob cancelling(CustomJob job, Instant now) {
    if (hasEnded(job) || job.getState() == JobState.JOB_STATE_CANCELLING) {
      return job;
    }
    return unseen(job)
        .setState(JobState.JOB_STATE_CANCELLING)
        .setUpdateTime(Micros.toProto(now))
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
    return unseen(job)
        .setState(state)
        .setEndTime(Micros.toProto(now))
        .setUpdateTime(Micros.toProto(now));
  }

  /** What stays of a deleted job: its name and when it went. */
  static CustomJob tombstone(CustomJob job, String requestedAs, Instant now) {
    return CustomJob.newBuilder()
        .setName(job.getName())
        .setUpdateTime(Micros.toProto(now))
        .putAllLabels(Tombstones.labels(requestedAs))
        .build();
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
}
