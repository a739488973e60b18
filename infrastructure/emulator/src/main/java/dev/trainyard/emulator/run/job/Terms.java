package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.Scheduling;
import com.google.cloud.aiplatform.v1.Scheduling.Strategy;
import java.time.Duration;

/** What a job's {@code scheduling} means. */
record Terms(Scheduling scheduling) {
  private static final Duration LONGEST_RUN = Duration.ofDays(7);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  /** Whether it waits for machines, however long that takes. */
  boolean isFlexible() {
    return scheduling.getStrategy() == Strategy.FLEX_START;
  }

  Duration timeout() {
    Duration asked = duration(scheduling.getTimeout());
    return asked.isZero() ? LONGEST_RUN : asked;
  }

  /** How long it waits for machines; zero is for ever. */
  Duration longestWait() {
    if (!isFlexible()) {
      return Duration.ZERO;
    }
    return scheduling.hasMaxWaitDuration()
        ? duration(scheduling.getMaxWaitDuration())
        : LONGEST_WAIT;
  }

  boolean mayRetry() {
    return !scheduling.getDisableRetries();
  }

  boolean restartsTogether() {
    return mayRetry() && scheduling.getRestartJobOnWorkerRestart();
  }

  private static Duration duration(com.google.protobuf.Duration asked) {
    return Duration.ofSeconds(asked.getSeconds(), asked.getNanos());
  }
}
