package dev.trainyard.cli.customjobs.create;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.customjobs.flags.Mistakes;

/** What a file must say where no flag says anything about pools. */
final class ConfigRules {
  private ConfigRules() {}

  static void check(JsonNode spec, Mistakes mistakes) {
    JsonNode pools = spec.path("workerPoolSpecs");
    mistakes.noteIf(
        pools.isEmpty(), "--config workerPoolSpecs", "At least one worker pool is required.");
    for (int i = 0; i < pools.size(); i++) {
      boolean container = isSaid(pools.get(i), "containerSpec", "imageUri");
      JsonNode pool = pools.get(i);
      boolean python =
          isSaid(pool, "pythonPackageSpec", "executorImageUri")
              || isSaid(pool, "pythonPackageSpec", "pythonModule");
      mistakes.noteIf(
          container == python,
          "--config workerPoolSpecs[" + i + "]",
          "Exactly one of containerSpec and pythonPackageSpec is required, with its image.");
    }
  }

  private static boolean isSaid(JsonNode pool, String task, String field) {
    return !pool.path(task).path(field).asText("").isEmpty();
  }
}
