package dev.trainyard.cli.customjobs.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;
import java.util.List;

/** A pool in Vertex's own form. */
final class PoolJson {
  private PoolJson() {}

  static ObjectNode of(Pool pool, Task task) {
    ObjectNode json = Json.object();
    if (pool.isEmpty()) {
      return json;
    }
    json.set("machineSpec", machine(pool));
    json.put("replicaCount", String.valueOf(pool.number(PoolKey.REPLICA_COUNT)));
    switch (task) {
      case Task.AsSaid(List<String> packageUris) -> said(json, pool, packageUris);
      case Task.Image(String uri) -> container(json, uri);
      case Task.Packages(String executor, List<String> uris, String module) ->
          python(json, executor, uris, module);
    }
    return json;
  }

  private static ObjectNode machine(Pool pool) {
    ObjectNode machine = Json.object();
    machine.put("machineType", pool.text(PoolKey.MACHINE_TYPE));
    if (pool.has(PoolKey.ACCELERATOR_TYPE)) {
      machine.put("acceleratorType", pool.text(PoolKey.ACCELERATOR_TYPE));
      machine.put("acceleratorCount", pool.number(PoolKey.ACCELERATOR_COUNT));
    }
    return machine;
  }

  private static void said(ObjectNode json, Pool pool, List<String> packageUris) {
    if (pool.has(PoolKey.CONTAINER_IMAGE_URI)) {
      container(json, pool.text(PoolKey.CONTAINER_IMAGE_URI));
    } else {
      String executor = pool.text(PoolKey.EXECUTOR_IMAGE_URI);
      python(json, executor, packageUris, pool.text(PoolKey.PYTHON_MODULE));
    }
  }

  private static void container(ObjectNode json, String uri) {
    json.putObject("containerSpec").put("imageUri", uri);
  }

  private static void python(ObjectNode json, String executor, List<String> uris, String module) {
    ObjectNode python = json.putObject("pythonPackageSpec").put("executorImageUri", executor);
    if (!uris.isEmpty()) {
      uris.forEach(python.putArray("packageUris")::add);
    }
    python.put("pythonModule", module);
  }
}
