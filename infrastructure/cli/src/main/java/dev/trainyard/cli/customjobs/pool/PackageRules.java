package dev.trainyard.cli.customjobs.pool;

import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.packaging.ImageName;
import java.nio.file.Path;
import java.util.function.Predicate;

/** What the first pool must say, and what must lie there, where its code is on this machine. */
record PackageRules(Pool pool, Path home, Mistakes mistakes) {
  void check() {
    mistakes.noteIf(
        !pool.has(PoolKey.EXECUTOR_IMAGE_URI),
        pool.flag(PoolKey.EXECUTOR_IMAGE_URI),
        "It is required with local-package-path: the image that the code goes on top of.");
    mistakes.noteIf(
        pool.has(PoolKey.CONTAINER_IMAGE_URI),
        pool.flag(PoolKey.CONTAINER_IMAGE_URI),
        "It is not allowed together with local-package-path.");
    mistakes.noteIf(
        pool.has(PoolKey.SCRIPT) == pool.has(PoolKey.PYTHON_MODULE),
        pool.flag(),
        "Exactly one of python-module and script is required with local-package-path.");
    checkExecutorImage();
    checkOutputImage();
    mistakes.noteIf(
        pool.number(PoolKey.REPLICA_COUNT) > 1,
        pool.flag(PoolKey.REPLICA_COUNT),
        "The first worker pool has exactly 1 replica; more belong in the second.");
    checkFolder();
  }

  // why: the server would say so only when all is built and pushed
  static void checkMachine(Pool pool, Mistakes mistakes) {
    String type = pool.text(PoolKey.MACHINE_TYPE);
    mistakes.noteIf(
        !type.isEmpty() && Catalog.vertex().machine(type).isEmpty(),
        pool.flag(PoolKey.MACHINE_TYPE),
        "Machine type '" + type + "' is not supported.");
  }

  private void checkExecutorImage() {
    if (pool.has(PoolKey.EXECUTOR_IMAGE_URI)) {
      ImageName.faults(pool.text(PoolKey.EXECUTOR_IMAGE_URI))
          .forEach(fault -> mistakes.note(pool.flag(PoolKey.EXECUTOR_IMAGE_URI), fault));
    }
  }

  private void checkOutputImage() {
    if (pool.has(PoolKey.OUTPUT_IMAGE_URI)) {
      String image = pool.text(PoolKey.OUTPUT_IMAGE_URI);
      String wrong = ImageNames.whatIsWrong(image);
      mistakes.noteIf(
          !wrong.isEmpty(),
          pool.flag(PoolKey.OUTPUT_IMAGE_URI),
          "'" + image + "' is no image's name: " + wrong + ".");
    }
  }

  private void checkFolder() {
    String path = pool.text(PoolKey.LOCAL_PACKAGE_PATH);
    LocalPaths below = LocalPaths.of(path, home);
    if (path.isEmpty() || !below.isFolder()) {
      mistakes.note(pool.flag(PoolKey.LOCAL_PACKAGE_PATH), "There is no folder '" + path + "'.");
      return;
    }
    pool.list(PoolKey.EXTRA_PACKAGES)
        .forEach(file -> check(PoolKey.EXTRA_PACKAGES, "file or folder", file, below::hasEither));
    pool.list(PoolKey.EXTRA_DIRS)
        .forEach(dir -> check(PoolKey.EXTRA_DIRS, "folder", dir, below::hasFolder));
    if (pool.has(PoolKey.SCRIPT)) {
      check(PoolKey.SCRIPT, "file", pool.text(PoolKey.SCRIPT), below::hasFile);
    } else if (pool.has(PoolKey.PYTHON_MODULE)) {
      check(PoolKey.PYTHON_MODULE, "module", pool.text(PoolKey.PYTHON_MODULE), below::hasModule);
    }
  }

  private void check(PoolKey key, String kind, String path, Predicate<String> isThere) {
    mistakes.noteIf(
        !isThere.test(path),
        pool.flag(key),
        "There is no %s '%s' in %s.".formatted(kind, path, pool.text(PoolKey.LOCAL_PACKAGE_PATH)));
  }
}
