package dev.trainyard.journey.clients;

import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;

/** Training pipelines as their usual callers write them. */
final class Pipelines {
  private static final String DEFINITION =
      "gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml";

  private Pipelines() {}

  /** As Google's console sends them. */
  static TrainingPipeline console(String displayName) {
    return camel(displayName, "\"true\"");
  }

  static TrainingPipeline sleeping(String displayName) {
    return camel(displayName, "\"sleep\",\"300\"");
  }

  private static TrainingPipeline camel(String displayName, String command) {
    return pipeline(
        displayName,
        """
        {"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":"1",
          "diskSpec":{"bootDiskType":"pd-ssd","bootDiskSizeGb":100},
          "containerSpec":{"imageUri":"us-docker.pkg.dev/demo/images/train:1","command":[%s]}}],
         "baseOutputDirectory":{"outputUriPrefix":"gs://demo/out"}}
        """
            .formatted(command));
  }

  /** As Google's SDK for Python sends them: two ways to write names, doubles, nulls. */
  static TrainingPipeline sdk(String displayName) {
    return pipeline(
        displayName,
        """
        {"worker_pool_specs":[{"machine_spec":{"machine_type":"n1-standard-4"},"replica_count":1.0,
          "disk_spec":{"boot_disk_type":"pd-ssd","boot_disk_size_gb":100.0},
          "containerSpec":{"imageUri":"us-docker.pkg.dev/demo/images/train:1","command":["true"]}}],
         "base_output_directory":{"output_uri_prefix":"gs://demo/out"},
         "scheduling":{"timeout":null,"restart_job_on_worker_restart":true,"strategy":null}}
        """);
  }

  private static TrainingPipeline pipeline(String displayName, String inputs) {
    Value.Builder value = Value.newBuilder();
    try {
      JsonFormat.parser().merge(inputs, value);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(inputs, e);
    }
    return TrainingPipeline.newBuilder()
        .setDisplayName(displayName)
        .setTrainingTaskDefinition(DEFINITION)
        .setTrainingTaskInputs(value)
        .build();
  }

  /** The name of the custom job that trains for a pipeline. */
  static String backing(TrainingPipeline pipeline) {
    return pipeline
        .getTrainingTaskMetadata()
        .getStructValue()
        .getFieldsOrThrow("backingCustomJob")
        .getStringValue();
  }
}
