package dev.trainyard.emulator.quota;

import dev.trainyard.domain.spec.AcceleratorType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names that a limit can have; any other would silently limit nothing. */
final class MetricNames {
  private static final Set<String> ALL = all();

  private MetricNames() {}

  /**
   * The name without the service in front.
   *
   * @throws IllegalArgumentException if no job ever uses such a metric
   */
  static String known(String text) {
    String name =
        text.startsWith(Metrics.SERVICE) ? text.substring(Metrics.SERVICE.length()) : text;
    if (!ALL.contains(name)) {
      throw new IllegalArgumentException(
          "\"%s\" is no metric of custom training; there are %s"
              .formatted(text, String.join(", ", ALL)));
    }
    return name;
  }

  private static Set<String> all() {
    Stream<String> accelerators =
        Arrays.stream(AcceleratorType.values())
            .filter(type -> type != AcceleratorType.ACCELERATOR_TYPE_UNSPECIFIED)
            .map(type -> Chips.metric(type.name()));
    Stream<String> cpus =
        Stream.of("n1", "n2", "n4", "c2", "m1", "a2", "a3", "a4", "a4x", "g2", "g4")
            .map(Metrics::cpus);
    Set<String> names = new TreeSet<>();
    Stream.of(accelerators, cpus, Chips.tpus())
        .flatMap(each -> each)
        .forEach(name -> {
          names.add(Metrics.TRAINING + name);
          names.add(Metrics.TRAINING + Metrics.PREEMPTIBLE + name);
        });
    return names;
  }
}
