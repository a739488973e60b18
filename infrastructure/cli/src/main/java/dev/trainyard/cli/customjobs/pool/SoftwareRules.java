package dev.trainyard.cli.customjobs.pool;

import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a pool may say about what it runs.
 *
 * @param packaged whether the first pool has a local package
 */
record SoftwareRules(Pool pool, boolean packaged, Mistakes mistakes) {
  private static final List<PoolKey> OF_PACKAGES =
      List.of(PoolKey.SCRIPT, PoolKey.REQUIREMENTS, PoolKey.EXTRA_PACKAGES, PoolKey.EXTRA_DIRS);
  private static final List<PoolKey> OF_IMAGES =
      List.of(PoolKey.EXECUTOR_IMAGE_URI, PoolKey.CONTAINER_IMAGE_URI, PoolKey.PYTHON_MODULE);

  void check() {
    refuseEmpty();
    if (!pool.isFirst() && pool.has(PoolKey.LOCAL_PACKAGE_PATH)) {
      mistakes.note(
          pool.flag(PoolKey.LOCAL_PACKAGE_PATH),
          "It may stand in the first worker pool only; its image goes to all pools.");
    } else if (!packaged) {
      checkWithoutPackage();
    } else if (!pool.isFirst()) {
      String why = "The first worker pool's local package runs in all pools; leave it out here.";
      OF_IMAGES.forEach(key -> refuse(key, why));
      OF_PACKAGES.forEach(key -> refuse(key, why));
    }
  }

  private void checkWithoutPackage() {
    boolean container = pool.has(PoolKey.CONTAINER_IMAGE_URI);
    boolean executor = pool.has(PoolKey.EXECUTOR_IMAGE_URI);
    mistakes.noteIf(
        container == executor,
        pool.flag(),
        "Exactly one of executor-image-uri and container-image-uri is required.");
    mistakes.noteIf(
        container && !executor && pool.has(PoolKey.PYTHON_MODULE),
        pool.flag(PoolKey.PYTHON_MODULE),
        "It is not allowed together with container-image-uri.");
    mistakes.noteIf(
        executor && !container && !pool.has(PoolKey.PYTHON_MODULE),
        pool.flag(PoolKey.PYTHON_MODULE),
        "It is required with executor-image-uri, unless there is a local-package-path.");
    OF_PACKAGES.forEach(key ->
        refuse(key, "It is allowed only with local-package-path, in the first worker pool."));
  }

  private void refuse(PoolKey key, String why) {
    mistakes.noteIf(pool.has(key), pool.flag(key), why);
  }

  private void refuseEmpty() {
    String empty =
        pool.given().keySet().stream()
            .filter(key -> key != PoolKey.MACHINE_TYPE && key != PoolKey.ACCELERATOR_TYPE)
            .filter(key -> key != PoolKey.REPLICA_COUNT && key != PoolKey.ACCELERATOR_COUNT)
            .filter(key -> pool.text(key).isEmpty())
            .map(PoolKey::key)
            .sorted()
            .collect(Collectors.joining(", "));
    mistakes.noteIf(!empty.isEmpty(), pool.flag(), "There is nothing after " + empty + "=.");
  }
}
