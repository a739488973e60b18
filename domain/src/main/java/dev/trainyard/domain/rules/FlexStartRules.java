package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.catalog.Machine;
import dev.trainyard.domain.spec.AcceleratorType;
import dev.trainyard.domain.spec.Scheduling;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** What the strategy FLEX_START asks of a job. */
final class FlexStartRules {
  private static final Duration LONGEST = Duration.ofDays(7);

  private FlexStartRules() {}

  static void check(Scheduling scheduling, List<Pool> pools, Scope at) {
    Duration timeout = scheduling.timeout();
    if (timeout != null && timeout.compareTo(LONGEST) > 0) {
      at.at("timeout")
          .refuse(
              "With the strategy FLEX_START the timeout is at most 604800s (seven days), not "
                  + timeout.toSeconds()
                  + "s.");
    }
    for (Pool pool : pools) {
      checkAccelerator(pool);
      if (pool.isReserved()) {
        pool.machineAt("reservation_affinity")
            .refuse("The strategy FLEX_START cannot use a reservation.");
      }
      if (!pool.asked().equals(pools.getFirst().asked())) {
        pool.at()
            .at("machine_spec")
            .refuse("With the strategy FLEX_START all worker pools have the same machine_spec.");
      }
    }
  }

  private static void checkAccelerator(Pool pool) {
    AcceleratorType type =
        pool.hasAcceleratorType()
            ? pool.asked().acceleratorType()
            : pool.machine().flatMap(Machine::builtIn).orElse(pool.asked().acceleratorType());
    if (!Catalog.vertex().flexStart().contains(type)) {
      pool.machineAt("accelerator_type")
          .refuse(
              "The strategy FLEX_START queues only for %s."
                  .formatted(
                      String.join(
                          ", ",
                          new TreeSet<>(Catalog.vertex().flexStart())
                              .stream().map(AcceleratorType::name).toList())));
    }
  }
}
