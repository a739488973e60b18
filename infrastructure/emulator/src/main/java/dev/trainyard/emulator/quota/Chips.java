package dev.trainyard.emulator.quota;

import com.google.cloud.aiplatform.v1.MachineSpec;
import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.spec.AcceleratorType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The accelerators of one machine. */
final class Chips {
  private static final Map<String, String> TPU_MACHINES =
      Map.of("ct5lp", "tpu_v5e", "ct6e", "tpu_v6e", "tpu7x", "tpu_7x");

  private Chips() {}

  /** The ends of the metrics' names of those that a machine's name says. */
  static Stream<String> tpus() {
    return TPU_MACHINES.values().stream();
  }

  /** The end of their metric's name, {@code ""} if there are none. */
  static String metric(MachineSpec machine, Catalog catalog) {
    String family = family(machine);
    return Optional.ofNullable(TPU_MACHINES.get(family))
        .or(() -> type(machine, catalog).map(Chips::metric))
        .orElse("");
  }

  /**
   * @param type such as {@code NVIDIA_L4}
   */
  static String metric(String type) {
    String name = type.replace("_TESLA", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "nvidia_h100_80gb" -> "nvidia_h100_gpus";
      case "nvidia_h100_mega_80gb" -> "nvidia_h100_mega_gpus";
      case "nvidia_h200_141gb" -> "nvidia_h200_gpus";
      case "tpu_v5_litepod" -> "tpu_v5e";
      default -> name.startsWith("tpu") ? name : name + "_gpus";
    };
  }

  static long of(MachineSpec machine, Catalog catalog) {
    if (TPU_MACHINES.containsKey(family(machine))) {
      return ofTopology(machine);
    }
    if (machine.getAcceleratorCount() > 0) {
      return machine.getAcceleratorCount();
    }
    return builtIn(machine, catalog).isPresent() ? builtInCount(machine, catalog) : 0;
  }

  private static Optional<String> type(MachineSpec machine, Catalog catalog) {
    return machine.getAcceleratorTypeValue() == 0
        ? builtIn(machine, catalog).map(Enum::name)
        : Optional.of(machine.getAcceleratorType().name());
  }

  private static Optional<AcceleratorType> builtIn(MachineSpec machine, Catalog catalog) {
    return catalog.machine(machine.getMachineType()).flatMap(found -> found.builtIn());
  }

  private static long builtInCount(MachineSpec machine, Catalog catalog) {
    return catalog
        .machine(machine.getMachineType())
        .flatMap(found ->
            found.accelerators().values().stream()
                .flatMap(counts -> counts.exact().stream())
                .findFirst())
        .orElse(0);
  }

  /** {@code 2x4} are eight; without a topology the name says it: {@code ct5lp-hightpu-8t}. */
  private static long ofTopology(MachineSpec machine) {
    String text =
        machine.getTpuTopology().isEmpty()
            ? machine.getMachineType().replaceAll(".*-([0-9]+)t", "$1")
            : machine.getTpuTopology();
    return text.matches("[0-9]{1,4}(x[0-9]{1,4}){0,2}")
        ? Arrays.stream(text.split("x")).mapToLong(Long::parseLong).reduce(1, Math::multiplyExact)
        : 0;
  }

  /** Such as {@code n1}. */
  static String family(MachineSpec machine) {
    String type = machine.getMachineType();
    return type.substring(0, Math.max(0, type.indexOf('-')));
  }
}
