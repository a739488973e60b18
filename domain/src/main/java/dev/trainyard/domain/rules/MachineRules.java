package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.catalog.Machine;

/** Which machine types may be asked for. */
final class MachineRules {
  private MachineRules() {}

  static void check(Pool pool) {
    String type = pool.asked().machineType();
    Scope field = pool.machineAt("machine_type");
    if (!field.require(type)) {
      return;
    }
    if (pool.machine().isEmpty()) {
      field.refuse("Machine type " + Words.quoted(type) + " is not supported.");
    } else if (!pool.machine().map(Machine::isListed).orElse(true)) {
      field.warn(
          "Machine type %s was not yet offered for training on %s; Vertex may refuse it."
              .formatted(Words.quoted(type), Catalog.vertex().asOf()));
    }
  }
}
