package dev.trainyard.cli.customjobs.pool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** All worker pools of a command line. */
public record Pools(List<Pool> pools) {
  public Pools {
    pools = List.copyOf(pools);
  }

  /**
   * Reads them and holds them against the rules.
   *
   * @param home what {@code ~} means in a path
   */
  public static Pools read(List<String> texts, Path home, Mistakes mistakes) {
    Pools read =
        new Pools(
            IntStream.range(0, texts.size())
                .mapToObj(i -> Pool.read(i, texts.get(i), mistakes))
                .toList());
    boolean packaged = read.isPackaged();
    for (Pool pool : read.pools) {
      if (!pool.isEmpty()) {
        new HardwareRules(pool, mistakes).check();
        new SoftwareRules(pool, packaged, mistakes).check();
      } else {
        boolean blank = texts.get(pool.index()).isEmpty();
        mistakes.noteIf(
            pool.isFirst() && blank, pool.flag(), "The first worker pool cannot be empty.");
      }
    }
    if (packaged) {
      new PackageRules(read.pools.getFirst(), home, mistakes).check();
      read.pools.forEach(pool -> PackageRules.checkMachine(pool, mistakes));
    }
    return read;
  }

  public boolean isEmpty() {
    return pools.isEmpty();
  }

  /** Whether the first pool's code lies on this machine and is to become an image. */
  public boolean isPackaged() {
    return !pools.isEmpty() && pools.getFirst().has(PoolKey.LOCAL_PACKAGE_PATH);
  }

  /** Whether some pool runs Python packages that lie in a bucket. */
  public boolean runPackages() {
    return !isPackaged() && pools.stream().anyMatch(pool -> pool.has(PoolKey.EXECUTOR_IMAGE_URI));
  }

  /** Whether some pool says what its image is to be called. */
  public boolean nameOutputImages() {
    return pools.stream().anyMatch(pool -> pool.has(PoolKey.OUTPUT_IMAGE_URI));
  }

  public Pool first() {
    return pools.getFirst();
  }

  /** As Vertex wants them. */
  public ArrayNode json(Task task) {
    ArrayNode json = Json.array();
    pools.forEach(pool -> json.add(PoolJson.of(pool, task)));
    return json;
  }
}
