package dev.trainyard.cli.customjobs.create;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code --args} and {@code --command} over those of all pools, wherever the pools come from. */
final class Overrides {
  private Overrides() {}

  static void put(ObjectNode spec, Draft.Words words) {
    for (JsonNode pool : spec.path("workerPoolSpecs")) {
      put(pool.path("containerSpec"), "args", words.args());
      put(pool.path("pythonPackageSpec"), "args", words.args());
      put(pool.path("containerSpec"), "command", words.command());
    }
  }

  private static void put(JsonNode task, String field, List<String> words) {
    if (task instanceof ObjectNode there && !words.isEmpty()) {
      words.forEach(there.putArray(field)::add);
    }
  }
}
