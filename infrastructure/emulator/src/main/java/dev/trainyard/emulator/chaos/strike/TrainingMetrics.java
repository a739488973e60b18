package dev.trainyard.emulator.chaos.strike;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineReading;
import dev.trainyard.emulator.quota.Metrics;
import java.util.List;

/** The quota metrics that a new job draws on. */
final class TrainingMetrics {
  private static final String CPUS = "cpus";

  private TrainingMetrics() {}

  /** Those of its accelerators, or that of its processors if it has none. */
  static List<String> of(Message request) {
    List<String> all = List.copyOf(Metrics.of(spec(request)).keySet());
    List<String> accelerators = all.stream().filter(each -> !each.endsWith(CPUS)).toList();
    return accelerators.isEmpty() ? all : accelerators;
  }

  private static CustomJobSpec spec(Message request) {
    return switch (request) {
      case CreateCustomJobRequest create -> create.getCustomJob().getJobSpec();
      case CreateTrainingPipelineRequest create ->
          PipelineReading.of(create.getTrainingPipeline()).job().getJobSpec();
      default -> CustomJobSpec.getDefaultInstance();
    };
  }
}
