package dev.trainyard.cli.customjobs.pool;

import dev.trainyard.cli.customjobs.config.Accelerators;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.util.List;

/** What a pool's machine must say. */
record HardwareRules(Pool pool, Mistakes mistakes) {
  void check() {
    mistakes.noteIf(
        pool.text(PoolKey.MACHINE_TYPE).isEmpty(),
        pool.flag(PoolKey.MACHINE_TYPE),
        "It is required, such as n1-standard-4.");
    refuseUnlessCount(PoolKey.REPLICA_COUNT);
    refuseUnlessCount(PoolKey.ACCELERATOR_COUNT);
    mistakes.noteIf(
        pool.has(PoolKey.ACCELERATOR_COUNT) && !pool.has(PoolKey.ACCELERATOR_TYPE),
        pool.flag(PoolKey.ACCELERATOR_COUNT),
        "It needs accelerator-type.");
    checkType();
  }

  private void checkType() {
    if (!pool.has(PoolKey.ACCELERATOR_TYPE)) {
      return;
    }
    List<String> accelerators = Accelerators.names();
    String type = pool.text(PoolKey.ACCELERATOR_TYPE);
    mistakes.noteIf(
        !accelerators.contains(type),
        pool.flag(PoolKey.ACCELERATOR_TYPE),
        "There is no '" + type + "'; there are " + String.join(", ", accelerators) + ".");
  }

  private void refuseUnlessCount(PoolKey key) {
    mistakes.noteIf(
        pool.has(key) && !pool.text(key).matches("0{0,8}[1-9]\\d{0,8}"),
        pool.flag(key),
        "It must be a whole number from 1 on, not '" + pool.text(key) + "'.");
  }
}
