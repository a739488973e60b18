package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.CallOptions;
import org.junit.jupiter.api.Test;

interface CustomJobsContract extends Visit {
  @Test
  default void runsAContainerToItsEndAndDeletesIt() throws Exception {
    CustomJob asked = Specs.container("container", "true");
    CustomJob made = visitor().create(asked);
    assertThat(made.getName()).matches("projects/demo/locations/us-central1/customJobs/\\d{19}");
    assertThat(made.getState()).isIn(JobState.JOB_STATE_QUEUED, JobState.JOB_STATE_PENDING);
    assertThat(made.getJobSpec()).isEqualTo(asked.getJobSpec());
    assertThat(made.getLabelsMap()).isEqualTo(asked.getLabelsMap());
    CustomJob ended = visitor().awaitEnd(made);
    assertThat(ended.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    assertThat(ended.hasStartTime() && ended.hasEndTime() && ended.hasUpdateTime()).isTrue();
    assertThat(ended.getJobSpec()).isEqualTo(asked.getJobSpec());
    jobs().deleteCustomJobAsync(made.getName()).get();
    assertThat(Visit.refusal(Code.NOT_FOUND, () -> jobs().getCustomJob(made.getName())))
        .hasMessageContaining(made.getName());
  }

  @Test
  default void takesAPythonPackageAsItIsWritten() {
    CustomJob asked = Specs.pythonPackage("package");
    CustomJob made = visitor().create(asked);
    assertThat(jobs().getCustomJob(made.getName()).getJobSpec()).isEqualTo(asked.getJobSpec());
    jobs().cancelCustomJob(made.getName());
  }

  @Test
  default void cancelsALiveJobAndLeavesAnEndedOneAlone() {
    CustomJob made = visitor().create(Specs.container("live", "sleep", "300"));
    jobs().cancelCustomJob(made.getName());
    CustomJob ended = visitor().awaitEnd(made);
    assertThat(ended.getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(ended.getError().getCode()).isEqualTo(1);
    jobs().cancelCustomJob(made.getName());
    assertThat(jobs().getCustomJob(made.getName())).isEqualTo(ended);
  }

  @Test
  default void takesCompressedRequestsWithTheLongestArguments() {
    CustomJob.Builder job = Specs.container("long", "true").toBuilder();
    job.getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getContainerSpecBuilder()
        .addArgs("a".repeat(100_000));
    CreateCustomJobRequest request =
        CreateCustomJobRequest.newBuilder().setParent(Visitor.PARENT).setCustomJob(job).build();
    GrpcCallContext gzip =
        GrpcCallContext.createDefault()
            .withCallOptions(CallOptions.DEFAULT.withCompression("gzip"));
    CustomJob made = jobs().createCustomJobCallable().call(request, gzip);
    assertThat(jobs().getCustomJob(made.getName()).getJobSpec()).isEqualTo(job.getJobSpec());
    jobs().cancelCustomJob(made.getName());
  }

  @Test
  default void keepsFieldsThatItDoesNotKnow() {
    UnknownFieldSet.Field field =
        UnknownFieldSet.Field.newBuilder()
            .addLengthDelimited(ByteString.copyFromUtf8("tomorrow's"))
            .build();
    UnknownFieldSet unknown = UnknownFieldSet.newBuilder().addField(9999, field).build();
    CustomJob.Builder job = Specs.container("unknown", "true").toBuilder();
    job.setUnknownFields(unknown).getJobSpecBuilder().setUnknownFields(unknown);
    CustomJob made = visitor().create(job.build());
    CustomJob seen = jobs().getCustomJob(made.getName());
    assertThat(seen.getUnknownFields()).isEqualTo(unknown);
    assertThat(seen.getJobSpec().getUnknownFields()).isEqualTo(unknown);
    jobs().cancelCustomJob(made.getName());
  }
}
