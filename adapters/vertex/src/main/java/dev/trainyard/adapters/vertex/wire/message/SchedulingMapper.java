package dev.trainyard.adapters.vertex.wire.message;

import dev.trainyard.domain.spec.Scheduling;
import java.time.Duration;
import java.util.Arrays;

final class SchedulingMapper {
  /** The longest that protobuf allows, about 10,000 years, in seconds. */
  private static final long LONGEST = 315_576_000_000L;

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private SchedulingMapper() {}

  static com.google.cloud.aiplatform.v1.Scheduling toProto(Scheduling scheduling) {
    var proto =
        com.google.cloud.aiplatform.v1.Scheduling.newBuilder()
            .setRestartJobOnWorkerRestart(scheduling.restartJobOnWorkerRestart())
            .setStrategyValue(scheduling.strategy().number())
            .setDisableRetries(scheduling.disableRetries());
    Duration timeout = scheduling.timeout();
    if (timeout != null) {
      proto.setTimeout(toProto(timeout));
    }
    Duration maxWait = scheduling.maxWaitDuration();
    if (maxWait != null) {
      proto.setMaxWaitDuration(toProto(maxWait));
    }
    return proto.build();
  }

  static Scheduling toDomain(com.google.cloud.aiplatform.v1.Scheduling proto) {
    return new Scheduling(
        proto.hasTimeout() ? toDomain(proto.getTimeout()) : null,
        proto.getRestartJobOnWorkerRestart(),
        strategy(proto.getStrategyValue()),
        proto.getDisableRetries(),
        proto.hasMaxWaitDuration() ? toDomain(proto.getMaxWaitDuration()) : null);
  }

  private static Scheduling.Strategy strategy(int number) {
    return Arrays.stream(Scheduling.Strategy.values())
        .filter(strategy -> strategy.number() == number)
        .findFirst()
        .orElse(Scheduling.Strategy.STRATEGY_UNSPECIFIED);
  }

  // why: protobuf gives seconds and nanos the same sign, java.time keeps nanos positive
  private static com.google.protobuf.Duration toProto(Duration duration) {
    boolean borrow = duration.getSeconds() < 0 && duration.getNano() > 0;
    return com.google.protobuf.Duration.newBuilder()
        .setSeconds(borrow ? duration.getSeconds() + 1 : duration.getSeconds())
        .setNanos(borrow ? duration.getNano() - NANOS_PER_SECOND : duration.getNano())
        .build();
  }

  // why: a duration out of range is refused as a fault of form, but must not overflow here
  private static Duration toDomain(com.google.protobuf.Duration proto) {
    return Duration.ofSeconds(
        Math.clamp(proto.getSeconds(), -LONGEST - 1, LONGEST + 1), proto.getNanos());
  }
}
