package dev.trainyard.cli.customjobs.pool;

import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.cli.customjobs.packaging.PackagedPool.Entry;
import dev.trainyard.cli.customjobs.packaging.PackagedPool.Extras;
import java.nio.file.Path;

/** The first pool's local code, as what packs it wants it. */
public record Packed(Pool pool, Path home) {
  public PackagedPool of(String displayName, String project) {
    return new PackagedPool(
        executorImageUri(),
        LocalPaths.expanded(pool.text(PoolKey.LOCAL_PACKAGE_PATH), home)
            .toAbsolutePath()
            .normalize(),
        entry(),
        new Extras(
            pool.list(PoolKey.REQUIREMENTS),
            pool.list(PoolKey.EXTRA_PACKAGES),
            pool.list(PoolKey.EXTRA_DIRS)),
        pool.text(PoolKey.OUTPUT_IMAGE_URI),
        displayName,
        project);
  }

  public String executorImageUri() {
    return pool.text(PoolKey.EXECUTOR_IMAGE_URI);
  }

  /** Whether it can run as a module of a package, which a script for bash cannot. */
  public boolean isModule() {
    return pool.has(PoolKey.PYTHON_MODULE) || pool.text(PoolKey.SCRIPT).endsWith(".py");
  }

  /** The module to run; that of {@code trainer/task.py} is {@code trainer.task}. */
  public String module() {
    String path = pool.text(PoolKey.SCRIPT).replaceFirst("^(\\./)+", "").replaceFirst("\\.py$", "");
    return pool.has(PoolKey.PYTHON_MODULE)
        ? pool.text(PoolKey.PYTHON_MODULE)
        : path.replace('/', '.');
  }

  public boolean hasOutputImage() {
    return pool.has(PoolKey.OUTPUT_IMAGE_URI);
  }

  private Entry entry() {
    return pool.has(PoolKey.PYTHON_MODULE)
        ? new Entry.PythonModule(pool.text(PoolKey.PYTHON_MODULE))
        : new Entry.Script(pool.text(PoolKey.SCRIPT));
  }
}
