package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.CustomJobSpec;
import java.util.List;

/** How many pools there are, and how many replicas each has. */
final class PoolRules {
  private static final int MOST_POOLS = 4;

  private PoolRules() {}

  static void check(CustomJobSpec spec, List<Pool> pools, Scope jobSpec) {
    int count = spec.workerPoolSpecs().size();
    if (count == 0) {
      jobSpec.at("worker_pool_specs").refuse("worker_pool_specs needs at least one worker pool.");
    } else if (spec.workerPoolSpecs().getFirst().isSkipped()) {
      jobSpec
          .at("worker_pool_specs", 0)
          .refuse("The first worker pool is the primary replica and must not be skipped.");
    }
    if (count > MOST_POOLS) {
      jobSpec
          .at("worker_pool_specs")
          .refuse("worker_pool_specs has at most 4 worker pools, not " + count + ".");
    }
    pools.forEach(PoolRules::check);
  }

  private static void check(Pool pool) {
    long replicas = pool.spec().replicaCount();
    Scope field = pool.at().at("replica_count");
    if (replicas < 0) {
      field.refuse("replica_count must be at least 1, not " + replicas + ".");
    } else if (pool.position() == 0 && replicas > 1) {
      field.refuse("The first worker pool has exactly 1 replica, not " + replicas + ".");
    }
    if (pool.spec().task() == null) {
      pool.at()
          .at("task")
          .refuse("A worker pool needs either a container_spec or a python_package_spec.");
    }
  }
}
