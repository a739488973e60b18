package dev.trainyard.adapters.vertex.front.pipeline;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.wire.States;

/** A training pipeline as Vertex shows one: what its caller wrote, and how its job fares. */
public final class PipelineMessages {
  private static final String BACKING_JOB = "backingCustomJob";

  private PipelineMessages() {}

  /**
   * @param input what the caller wrote
   * @param job with its name, state, times and error
   */
  public static TrainingPipeline of(TrainingPipeline input, ResourceName name, CustomJob job) {
    TrainingPipeline.Builder pipeline =
        input.toBuilder()
            .setName(name.toString())
            .setState(States.toPipeline(job.getState()))
            .setTrainingTaskMetadata(metadata(job.getName()))
            .setCreateTime(job.getCreateTime())
            .setUpdateTime(job.getUpdateTime());
    if (job.hasStartTime()) {
      pipeline.setStartTime(job.getStartTime());
    }
    if (job.hasEndTime()) {
      pipeline.setEndTime(job.getEndTime());
    }
    if (job.hasError()) {
      pipeline.setError(job.getError());
    }
    return pipeline.build();
  }

  /** What its caller wrote, without what only the server fills in. */
  public static TrainingPipeline input(TrainingPipeline pipeline) {
    return pipeline.toBuilder()
        .clearName()
        .clearState()
        .clearError()
        .clearTrainingTaskMetadata()
        .clearCreateTime()
        .clearStartTime()
        .clearEndTime()
        .clearUpdateTime()
        .build();
  }

  /** The name of the job that a shown pipeline trains with. */
  public static String backingJob(TrainingPipeline pipeline) {
    return pipeline
        .getTrainingTaskMetadata()
        .getStructValue()
        .getFieldsOrThrow(BACKING_JOB)
        .getStringValue();
  }

  private static Value metadata(String backingJob) {
    Value job = Value.newBuilder().setStringValue(backingJob).build();
    return Value.newBuilder()
        .setStructValue(Struct.newBuilder().putFields(BACKING_JOB, job))
        .build();
  }
}
