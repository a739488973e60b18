package dev.trainyard.domain.rules;

import java.util.List;

/** Jobs on machines that a PersistentResource keeps warm. */
final class PersistentResourceRules {
  private static final Shape ID =
      Shape.of(
          "[a-z]([a-z0-9-]{0,61}[a-z0-9])?",
          "the bare id of a PersistentResource: at most 63 lowercase letters, digits and hyphens,"
              + " first a letter, last no hyphen");

  private PersistentResourceRules() {}

  static void check(String id, List<Pool> pools, Scope jobSpec) {
    ID.check(id, jobSpec.at("persistent_resource_id"));
    for (Pool pool : pools) {
      if (!id.isEmpty() && pool.isReserved()) {
        pool.machineAt("reservation_affinity")
            .refuse("A job with a persistent_resource_id cannot use a reservation.");
      }
    }
  }
}
