package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.catalog.Counts;
import dev.trainyard.domain.catalog.Machine;
import dev.trainyard.domain.spec.AcceleratorType;
import java.time.LocalDate;

/** Which accelerators a machine may have, how many, and where. */
final class AcceleratorRules {
  private static final Shape PARTITION =
      Shape.of("[1-9]g\\.[1-9][0-9]{0,3}gb", "a slice such as 1g.10gb");

  private AcceleratorRules() {}

  static void check(Pool pool, String region) {
    checkPair(pool);
    pool.machine().ifPresent(machine -> checkMachine(pool, machine));
    if (pool.hasAcceleratorType()) {
      checkOffer(pool, region);
    }
    checkPartition(pool);
  }

  private static void checkPair(Pool pool) {
    int count = pool.asked().acceleratorCount();
    if (count < 0) {
      pool.machineAt("accelerator_count")
          .refuse("accelerator_count must not be negative, as " + count + " is.");
    } else if (pool.hasAcceleratorType() != count > 0) {
      pool.machineAt("accelerator_type")
          .refuse("Both `accelerator_type` and `accelerator_count` should be specified or none.");
    }
  }

  private static void checkMachine(Pool pool, Machine machine) {
    AcceleratorType type = pool.asked().acceleratorType();
    if (!pool.hasAcceleratorType()) {
      checkNone(pool, machine);
      return;
    }
    Counts counts = machine.accelerators().get(type);
    int count = pool.asked().acceleratorCount();
    if (counts == null) {
      pool.machineAt("accelerator_type")
          .refuse(
              "Accelerator \"%s\" is not supported for machine type %s"
                  .formatted(type, Words.quoted(machine.type())));
    } else if (count > 0 && !counts.allow(count)) {
      pool.machineAt("accelerator_count")
          .refuse(
              "Machine type %s takes %s of accelerator \"%s\", not %d."
                  .formatted(Words.quoted(machine.type()), counts.words(), type, count));
    }
  }

  private static void checkNone(Pool pool, Machine machine) {
    switch (machine.kind()) {
      case TPU_CORES ->
          pool.machineAt("accelerator_type")
              .refuse(
                  "Machine type \"%s\" needs an accelerator_type and an accelerator_count."
                      .formatted(machine.type()));
      case GPU ->
          pool.machineAt("accelerator_type")
              .warn(
                  "Machine type \"%s\" comes with accelerators; Vertex expects to be told which."
                      .formatted(machine.type()));
      case CPU, TPU -> {}
    }
  }

  private static void checkOffer(Pool pool, String region) {
    AcceleratorType type = pool.asked().acceleratorType();
    Catalog catalog = Catalog.vertex();
    Scope field = pool.machineAt("accelerator_type");
    if (catalog.isRegion(region) && !catalog.isOffered(type, region)) {
      field.warn(
          "Accelerator \"%s\" was not offered in %s on %s; Vertex may refuse it."
              .formatted(type, region, catalog.asOf()));
    }
    LocalDate end = catalog.endOf(type).orElse(null);
    if (end != null) {
      field.warn("Support of accelerator \"%s\" ended on %s.".formatted(type, end));
    }
  }

  private static void checkPartition(Pool pool) {
    Scope field = pool.machineAt("gpu_partition_size");
    if (PARTITION.check(pool.asked().gpuPartitionSize(), field)
        && pool.asked().acceleratorCount() != 1) {
      field.warn("With a gpu_partition_size the accelerator_count should be 1.");
    }
  }
}
