package dev.trainyard.adapters.vertex.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.GetTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.form.ProtoWalk;
import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Scope;

/** Compares what was stored with what protobuf's own parsers read. */
final class Oracle {
  private final Trainyard trainyard;

  Oracle(Trainyard trainyard) {
    this.trainyard = trainyard;
  }

  /**
   * @param name of the job that was made
   */
  void check(String name, CustomJob asked) {
    CustomJob theirs = input(asked).toBuilder().setJobSpec(asked.getJobSpec()).build();
    assertThat(stored(name)).isEqualTo(theirs);
  }

  /**
   * @param name of the pipeline that was made
   */
  void check(String name, TrainingPipeline asked) throws InvalidProtocolBufferException {
    TrainingPipeline made =
        trainyard.door.ask(
            PipelineServiceGrpc.getGetTrainingPipelineMethod(),
            GetTrainingPipelineRequest.newBuilder().setName(name).build());
    assertThat(input(made)).isEqualTo(input(asked));
    CustomJobSpec.Builder theirs = CustomJobSpec.newBuilder();
    JsonFormat.parser().merge(JsonFormat.printer().print(asked.getTrainingTaskInputs()), theirs);
    CustomJob job = stored(name);
    assertThat(job.getJobSpec()).isEqualTo(theirs.build());
    assertThat(job.getLabelsMap()).isEqualTo(asked.getLabelsMap());
    assertThat(job.getEncryptionSpec()).isEqualTo(asked.getEncryptionSpec());
  }

  private CustomJob stored(String name) {
    String[] parts = name.split("/", -1);
    Scope scope = new Scope(parts[1], parts[3]);
    JobView view = trainyard.rows.describe(scope, JobId.parse(parts[5])).orElseThrow();
    return CustomJobMapper.toProto(view.submission().request());
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
