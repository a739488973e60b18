package dev.trainyard.adapters.vertex.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.GetTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.adapters.vertex.wire.form.ProtoWalk;

/** Compares what was stored with what protobuf's own parsers read. */
final class Oracle {
  private final Door door;

  Oracle(Door door) {
    this.door = door;
  }

  /**
   * @param name of the job that was made
   */
  void check(String name, CustomJob asked) {
    CustomJob theirs = input(asked).toBuilder().setJobSpec(asked.getJobSpec()).build();
    assertThat(input(job(name))).isEqualTo(theirs);
  }

  /**
   * @param name of the pipeline that was made
   */
  void check(String name, TrainingPipeline asked) throws InvalidProtocolBufferException {
    TrainingPipeline made =
        door.ask(
            PipelineServiceGrpc.getGetTrainingPipelineMethod(),
            GetTrainingPipelineRequest.newBuilder().setName(name).build());
    assertThat(input(made)).isEqualTo(input(asked));
    CustomJobSpec.Builder theirs = CustomJobSpec.newBuilder();
    JsonFormat.parser().merge(JsonFormat.printer().print(asked.getTrainingTaskInputs()), theirs);
    CustomJob job = job(name.replace("trainingPipelines", "customJobs"));
    assertThat(job.getJobSpec()).isEqualTo(theirs.build());
    assertThat(job.getLabelsMap()).isEqualTo(asked.getLabelsMap());
    assertThat(job.getEncryptionSpec()).isEqualTo(asked.getEncryptionSpec());
  }

  private CustomJob job(String name) {
    return door.ask(
        JobServiceGrpc.getGetCustomJobMethod(),
        GetCustomJobRequest.newBuilder().setName(name).build());
  }

  @SuppressWarnings("unchecked")
  private static <M extends Message> M input(M message) {
    Message.Builder input = message.toBuilder();
    message.getDescriptorForType().getFields().stream()
        .filter(ProtoWalk::isOutputOnly)
        .forEach(input::clearField);
    return (M) input.build();
  }
}
