package dev.trainyard.domain.rules;

import static dev.trainyard.domain.rules.Expect.inPool;
import static dev.trainyard.domain.rules.Expect.that;
import static dev.trainyard.domain.spec.AcceleratorType.ACCELERATOR_TYPE_UNSPECIFIED;
import static dev.trainyard.domain.spec.AcceleratorType.NVIDIA_L4;
import static dev.trainyard.domain.spec.AcceleratorType.NVIDIA_TESLA_T4;
import static dev.trainyard.domain.spec.AcceleratorType.TPU_V3;
import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.PoolBuilder.machine;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.ReservationAffinity;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.spec.Scheduling.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulingRulesTest {
  private static final String AT = "job_spec.scheduling.";
  private static final String ACCELERATOR = "machine_spec.accelerator_type";
  private static final Duration WEEK = Duration.ofDays(7);
  private static final MachineSpec N1 = machine("n1-standard-4");
  private static final MachineSpec L4 = machine("g2-standard-4", NVIDIA_L4, 1);
  private static final MachineSpec T4 = machine("n1-standard-4", NVIDIA_TESLA_T4, 1);
  private static final MachineSpec V3 = machine("cloud-tpu", TPU_V3, 8);
  private static final MachineSpec V5E =
      new MachineSpec("ct5lp-hightpu-4t", ACCELERATOR_TYPE_UNSPECIFIED, 0, "2x2", null, "");
  private static final MachineSpec RESERVED =
      new MachineSpec(
          "g2-standard-4",
          NVIDIA_L4,
          1,
          "",
          new ReservationAffinity(ReservationAffinity.Type.ANY_RESERVATION, "", List.of()),
          "");

  static Stream<Arguments> refuses() {
    return Stream.of(
        that("timeout 0", timeout(Duration.ZERO), AT + "timeout", "must be positive"),
        that("timeout -1", timeout(Duration.ofSeconds(-1)), AT + "timeout", "3600s"),
        that("timeout ∞", timeout(Duration.ofDays(4_000_000)), AT + "timeout", "positive"),
        that(
            "a wait without a queue",
            job(N1, new Scheduling(null, false, Strategy.STANDARD, false, WEEK)),
            AT + "max_wait_duration",
            "only for the strategy FLEX_START"),
        that("spot TPUs", job(V3, of(Strategy.SPOT)), AT + "strategy", "not offered for TPUs"));
  }

  static Stream<Arguments> refusesOfFlexStart() {
    CustomJob mixed =
        aRequest()
            .pools(
                aPool().on(L4).build(), aPool().on(machine("g2-standard-8", NVIDIA_L4, 1)).build())
            .scheduling(of(Strategy.FLEX_START))
            .build();
    return Stream.of(
        that("eight days", job(L4, flex(WEEK.plusSeconds(1), null)), AT + "timeout", "604801s"),
        that(
            "a negative wait",
            job(L4, flex(null, Duration.ofSeconds(-1))),
            AT + "max_wait_duration",
            "not be negative"),
        inPool("a T4", job(T4, of(Strategy.FLEX_START)), ACCELERATOR, "NVIDIA_L4"),
        inPool("no GPU", job(N1, of(Strategy.FLEX_START)), ACCELERATOR, "queues only for"),
        that(
            "two machines",
            mixed,
            "job_spec.worker_pool_specs[1].machine_spec",
            "the same machine_spec"),
        inPool(
            "a reservation",
            job(RESERVED, of(Strategy.FLEX_START)),
            "machine_spec.reservation_affinity",
            "cannot use a reservation"));
  }

  @ParameterizedTest
  @MethodSource({"refuses", "refusesOfFlexStart"})
  void refuses(Expect expect) {
    expect.isRefused();
  }

  static Stream<Arguments> warns() {
    return Stream.of(
        that("LOW_COST", job(N1, of(Strategy.LOW_COST)), AT + "strategy", "SPOT"),
        that("ON_DEMAND", job(N1, of(Strategy.ON_DEMAND)), AT + "strategy", "STANDARD"),
        that(
            "restarts without retries",
            job(N1, new Scheduling(null, true, Strategy.STANDARD, true, null)),
            AT + "restart_job_on_worker_restart",
            "as false"));
  }

  @ParameterizedTest
  @MethodSource
  void warns(Expect expect) {
    expect.isWarnedOf();
  }

  static Stream<CustomJob> accepts() {
    return Stream.of(
        timeout(Duration.ofNanos(1)),
        timeout(WEEK.multipliedBy(10)),
        job(L4, flex(WEEK, Duration.ZERO)),
        job(machine("g2-standard-4", NVIDIA_L4, 1), of(Strategy.SPOT)),
        job(N1, of(Strategy.STRATEGY_UNSPECIFIED)),
        job(V3, of(Strategy.STANDARD)),
        job(RESERVED, of(Strategy.SPOT)));
  }

  @ParameterizedTest
  @MethodSource
  void accepts(CustomJob request) {
    Expect.isAccepted(request);
  }

  static Stream<Arguments> refusesOfTpus() {
    String topology = "machine_spec.tpu_topology";
    return Stream.of(
        that(
            "two pools",
            aRequest().pools(aPool().on(V3).build(), aPool().build()).build(),
            "job_spec.worker_pool_specs",
            "one worker pool, not 2"),
        that(
            "two pools, one of them v5e",
            aRequest().pools(aPool().build(), aPool().on(V5E).build()).build(),
            "job_spec.worker_pool_specs",
            "one worker pool, not 2"),
        that("spot v5e", job(V5E, of(Strategy.SPOT)), AT + "strategy", "not offered for TPUs"),
        that(
            "LOW_COST is spot",
            job(V5E, of(Strategy.LOW_COST)),
            AT + "strategy",
            "not offered for TPUs"),
        inPool("v5e without", tpu("ct5lp-hightpu-4t", ""), topology, "2x2"),
        inPool("a square too many", tpu("ct6e-standard-8t", "2x2"), topology, "2x4, not \"2x2\""),
        inPool("no topology at all", tpu("tpu7x-standard-4t", "many"), topology, "such as 2x2"),
        inPool("new without", tpu("ct6e-standard-16t", ""), topology, "such as 2x2"),
        inPool("on n1", tpu("n1-standard-4", "2x2"), topology, "has no tpu_topology"));
  }

  @ParameterizedTest
  @MethodSource
  void refusesOfTpus(Expect expect) {
    expect.isRefused();
  }

  private static CustomJob tpu(String type, String topology) {
    return job(
        new MachineSpec(type, ACCELERATOR_TYPE_UNSPECIFIED, 0, topology, null, ""),
        of(Strategy.STANDARD));
  }

  private static CustomJob timeout(Duration timeout) {
    return job(N1, new Scheduling(timeout, false, Strategy.STANDARD, false, null));
  }

  private static CustomJob job(MachineSpec machine, Scheduling scheduling) {
    return aRequest().pools(aPool().on(machine).build()).scheduling(scheduling).build();
  }

  private static Scheduling of(Strategy strategy) {
    return new Scheduling(null, false, strategy, false, null);
  }

  private static Scheduling flex(@Nullable Duration timeout, @Nullable Duration maxWait) {
    return new Scheduling(timeout, false, Strategy.FLEX_START, false, maxWait);
  }
}
