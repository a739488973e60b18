package dev.trainyard.emulator.run.crew;

import com.google.cloud.aiplatform.v1.CustomJobSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a job's results, its TensorBoard and its profiler are. */
final class OutputVariables {
  private OutputVariables() {}

  static Map<String, String> of(CustomJobSpec spec, Scene scene) {
    Map<String, String> variables = new LinkedHashMap<>();
    String base = spec.getBaseOutputDirectory().getOutputUriPrefix();
    if (!base.isEmpty()) {
      folders(Buckets.shown(base), variables);
    }
    if (!spec.getTensorboard().isEmpty()) {
      variables.put("AIP_TENSORBOARD_RESOURCE_NAME", spec.getTensorboard());
      // why: an uploader must not find its way to Google from here
      variables.put("AIP_TENSORBOARD_API_URI", scene.endpoint());
      variables.put("AIP_TF_PROFILER_PORT", Integer.toString(Addresses.anyFreePort()));
    }
    if (!spec.getTensorboard().isEmpty() || spec.getEnableDashboardAccess()) {
      variables.put("AIP_HTTP_HANDLER_PORT", Integer.toString(Addresses.anyFreePort()));
    }
    return variables;
  }

  private static void folders(String base, Map<String, String> variables) {
    String folder = base.endsWith("/") ? base : base + "/";
    variables.put("AIP_MODEL_DIR", folder + "model/");
    variables.put("AIP_CHECKPOINT_DIR", folder + "checkpoints/");
    variables.put("AIP_TENSORBOARD_LOG_DIR", folder + "logs/");
  }
}
