package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.spec.Scheduling.Strategy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timeout, retries and the kind of capacity. */
final class SchedulingRules {
  /** The longest that protobuf's Duration can say. */
  private static final Duration LONGEST = Duration.ofDays(3_652_500);

  private SchedulingRules() {}

  static void check(@Nullable Scheduling scheduling, List<Pool> pools, Scope jobSpec) {
    if (scheduling == null) {
      return;
    }
    Scope at = jobSpec.at("scheduling");
    checkTimes(scheduling, at);
    if (scheduling.disableRetries() && scheduling.restartJobOnWorkerRestart()) {
      at.at("restart_job_on_worker_restart")
          .warn("With disable_retries, Vertex takes restart_job_on_worker_restart as false.");
    }
    checkStrategy(scheduling.strategy(), pools, at.at("strategy"));
    if (scheduling.strategy() == Strategy.FLEX_START) {
      FlexStartRules.check(scheduling, pools, at);
    } else if (scheduling.maxWaitDuration() != null) {
      at.at("max_wait_duration")
          .refuse("max_wait_duration is only for the strategy FLEX_START; leave it out.");
    }
  }

  private static void checkTimes(Scheduling scheduling, Scope at) {
    Duration timeout = scheduling.timeout();
    if (timeout != null && (!timeout.isPositive() || timeout.compareTo(LONGEST) > 0)) {
      at.at("timeout")
          .refuse("timeout must be positive, such as 3600s; leave it out for Vertex's seven days.");
    }
    Duration maxWait = scheduling.maxWaitDuration();
    if (maxWait != null && (maxWait.isNegative() || maxWait.compareTo(LONGEST) > 0)) {
      at.at("max_wait_duration")
          .refuse("max_wait_duration must not be negative; 0s means to wait for ever.");
    }
  }

  private static void checkStrategy(Strategy strategy, List<Pool> pools, Scope field) {
    boolean preemptible =
        switch (strategy) {
          case LOW_COST -> {
            field.warn("The strategy LOW_COST is deprecated; SPOT is what it means.");
            yield true;
          }
          case ON_DEMAND -> {
            field.warn("The strategy ON_DEMAND is deprecated; STANDARD is what it means.");
            yield false;
          }
          case SPOT -> true;
          case STRATEGY_UNSPECIFIED, STANDARD, FLEX_START -> false;
        };
    if (preemptible && pools.stream().anyMatch(Pool::isTpu)) {
      field.refuse("The strategy " + strategy + " is not offered for TPUs; use STANDARD.");
    }
  }
}
