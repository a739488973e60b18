package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Machine;
import dev.trainyard.domain.catalog.Machine.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** TPUs: one pool, and a topology from v5 on. */
final class TpuRules {
  private static final Shape TOPOLOGY =
      Shape.of("[1-9][0-9]{0,3}(x[1-9][0-9]{0,3}){1,2}", "a topology such as 2x2 or 2x2x1");

  private TpuRules() {}

  static void check(List<Pool> pools, Scope jobSpec) {
    if (pools.size() > 1 && pools.stream().anyMatch(Pool::isTpu)) {
      jobSpec
          .at("worker_pool_specs")
          .refuse("A job with TPUs has one worker pool, not " + pools.size() + ".");
    }
    pools.forEach(TpuRules::checkTopology);
  }

  private static void checkTopology(Pool pool) {
    Scope field = pool.machineAt("tpu_topology");
    String topology = pool.asked().tpuTopology();
    boolean wellFormed = TOPOLOGY.check(topology, field);
    Machine machine = pool.machine().orElse(null);
    if (machine == null) {
      return;
    }
    if (machine.kind() != Kind.TPU) {
      if (wellFormed) {
        field.refuse("Machine type \"%s\" has no tpu_topology.".formatted(machine.type()));
      }
    } else if (topology.isEmpty()) {
      field.refuse(
          "Machine type \"%s\" needs a tpu_topology: %s."
              .formatted(machine.type(), words(machine.topologies())));
    } else if (wellFormed && machine.isListed() && !machine.topologies().contains(topology)) {
      field.refuse(
          "Machine type \"%s\" has the topologies %s, not %s."
              .formatted(machine.type(), words(machine.topologies()), Words.quoted(topology)));
    }
  }

  private static String words(Set<String> topologies) {
    return topologies.isEmpty() ? TOPOLOGY.form() : String.join(", ", new TreeSet<>(topologies));
  }
}
