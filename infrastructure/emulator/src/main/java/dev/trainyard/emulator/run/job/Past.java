package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a job when its run began.
 *
 * @param state unspecified for a new job
 * @param changed when it came into its state
 * @param started when it first ran; {@code null} if it did not
 */
record Past(JobState state, Instant created, Instant changed, @Nullable Instant started) {
  static Past of(CustomJob job) {
    Instant created = instant(job.getCreateTime());
    return new Past(
        job.getState(),
        created,
        job.getUpdateTime().equals(job.getCreateTime()) ? created : instant(job.getUpdateTime()),
        job.hasStartTime() ? instant(job.getStartTime()) : null);
  }

  boolean mayWait() {
    return state == JobState.JOB_STATE_QUEUED || state == JobState.JOB_STATE_UNSPECIFIED;
  }

  boolean isCancelling() {
    return state == JobState.JOB_STATE_CANCELLING;
  }

  boolean hasStarted() {
    return started != null;
  }

  /** How much is left of what began when it first ran, all if it did not. */
  Duration runLeft(Duration all, Instant now) {
    return started == null ? all : left(all, started, now);
  }

  /** How much is left of what began {@code since}. */
  static Duration left(Duration all, Instant since, Instant now) {
    Duration left = all.minus(Duration.between(since, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
