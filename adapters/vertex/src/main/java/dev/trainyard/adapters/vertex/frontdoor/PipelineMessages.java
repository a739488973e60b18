package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.PipelineState;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Times;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** A training pipeline as Vertex shows one: what its caller wrote, and how its job fares. */
final class PipelineMessages {
  private static final String BACKING_JOB = "backingCustomJob";

  private PipelineMessages() {}

  static TrainingPipeline of(JobView view) {
    PipelineRequest request = Objects.requireNonNull(view.submission().pipeline());
    Times times = view.job().times();
    TrainingPipeline.Builder pipeline =
        read(request.form()).toBuilder()
            .setName(Names.of(view, Kind.PIPELINE))
            .setState(state(view.job().state().phase()))
            .setTrainingTaskMetadata(metadata(view))
            .setCreateTime(JobMessages.timestamp(times.createTime()))
            .setUpdateTime(JobMessages.timestamp(times.updateTime()));
    Optional.ofNullable(times.startTime())
        .map(JobMessages::timestamp)
        .ifPresent(pipeline::setStartTime);
    Optional.ofNullable(times.endTime())
        .map(JobMessages::timestamp)
        .ifPresent(pipeline::setEndTime);
    JobMessages.error(view.job().state()).ifPresent(pipeline::setError);
    return pipeline.build();
  }

  /**
   * A pipeline as it is stored, without what only the server fills in; equal ones give equal text.
   */
  static String form(TrainingPipeline pipeline) {
    TrainingPipeline input = input(pipeline);
    byte[] bytes = new byte[input.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    // why: the inputs are a map, and Go's clients send a map in another order each time
    out.useDeterministicSerialization();
    try {
      input.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("a message has the size that it said", e);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static TrainingPipeline input(TrainingPipeline pipeline) {
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

  static PipelineState state(Phase phase) {
    return switch (Kind.PIPELINE.shows(phase)) {
      case QUEUED -> PipelineState.PIPELINE_STATE_QUEUED;
      case PENDING -> PipelineState.PIPELINE_STATE_PENDING;
      case RUNNING, UPDATING -> PipelineState.PIPELINE_STATE_RUNNING;
      case SUCCEEDED, PARTIALLY_SUCCEEDED -> PipelineState.PIPELINE_STATE_SUCCEEDED;
      case FAILED, EXPIRED -> PipelineState.PIPELINE_STATE_FAILED;
      case CANCELLING -> PipelineState.PIPELINE_STATE_CANCELLING;
      case CANCELLED -> PipelineState.PIPELINE_STATE_CANCELLED;
      case PAUSED -> PipelineState.PIPELINE_STATE_PAUSED;
      case UNKNOWN -> PipelineState.PIPELINE_STATE_UNSPECIFIED;
    };
  }

  private static TrainingPipeline read(String form) {
    try {
      return TrainingPipeline.parseFrom(Base64.getDecoder().decode(form));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored pipeline cannot be read", e);
    }
  }

  private static Value metadata(JobView view) {
    Value job = Value.newBuilder().setStringValue(Names.of(view, Kind.JOB)).build();
    return Value.newBuilder()
        .setStructValue(Struct.newBuilder().putFields(BACKING_JOB, job))
        .build();
  }
}
