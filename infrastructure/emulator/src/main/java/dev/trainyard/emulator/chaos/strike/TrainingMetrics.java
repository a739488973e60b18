package dev.trainyard.emulator.chaos.strike;

import com.google.cloud.aiplatform.v1.AcceleratorType;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.Scheduling.Strategy;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineReading;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The quota metrics that a new job draws on. */
final class TrainingMetrics {
  private static final Set<Strategy> PREEMPTIBLE = Set.of(Strategy.SPOT, Strategy.FLEX_START);

  private TrainingMetrics() {}

  /** Those of its accelerators, or that of its processors if it has none. */
  static List<String> of(Message request) {
    CustomJobSpec spec = spec(request);
    String prefix =
        PREEMPTIBLE.contains(spec.getScheduling().getStrategy())
            ? "custom_model_training_preemptible_"
            : "custom_model_training_";
    List<String> accelerators =
        spec.getWorkerPoolSpecsList().stream()
            .filter(pool -> pool.getMachineSpec().getAcceleratorCount() > 0)
            .map(pool -> prefix + suffix(pool.getMachineSpec().getAcceleratorType()))
            .distinct()
            .toList();
    return accelerators.isEmpty() ? List.of(prefix + "cpus") : accelerators;
  }

  private static CustomJobSpec spec(Message request) {
    return switch (request) {
      case CreateCustomJobRequest create -> create.getCustomJob().getJobSpec();
      case CreateTrainingPipelineRequest create ->
          PipelineReading.of(create.getTrainingPipeline()).job().getJobSpec();
      default -> CustomJobSpec.getDefaultInstance();
    };
  }

  private static String suffix(AcceleratorType type) {
    String name = type.name().toLowerCase(Locale.ROOT);
    if (name.startsWith("tpu_")) {
      return name.replace("v5_litepod", "v5e");
    }
    return name.replace("tesla_", "").replaceFirst("(h100|h100_mega|h200)_[0-9]+gb", "$1")
        + "_gpus";
  }
}
