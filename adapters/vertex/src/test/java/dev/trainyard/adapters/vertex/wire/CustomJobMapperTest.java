package dev.trainyard.adapters.vertex.wire;

import static dev.trainyard.domain.testkit.JobRequests.everyField;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.rpc.Status;
import dev.trainyard.domain.rules.Violation;
import org.junit.jupiter.api.Test;

class CustomJobMapperTest {
  @Test
  void carriesEveryInputField() {
    for (CustomJob job : ProtoSamples.everyField()) {
      assertThat(CustomJobMapper.toProto(CustomJobMapper.toDomain(job))).isEqualTo(job);
      assertThat(CustomJobMapper.read(job).isSound()).isTrue();
    }
  }

  @Test
  void carriesUnknownFieldsOfEveryMessage() {
    for (CustomJob job : ProtoSamples.everyFieldAndUnknownOnes()) {
      assertThat(CustomJobMapper.toProto(CustomJobMapper.toDomain(job))).isEqualTo(job);
      assertThat(CustomJobMapper.toDomain(job).unknownFields().base64ByPath())
          .containsKeys("", "job_spec.scheduling.timeout", "job_spec.worker_pool_specs[1]");
    }
  }

  @Test
  void carriesEveryRequestOfTheDomain() {
    for (var request : everyField()) {
      assertThat(CustomJobMapper.toDomain(CustomJobMapper.toProto(request))).isEqualTo(request);
    }
  }

  @Test
  void carriesEveryValueOfEveryEnum() {
    for (var type : com.google.cloud.aiplatform.v1.AcceleratorType.values()) {
      if (type != com.google.cloud.aiplatform.v1.AcceleratorType.UNRECOGNIZED) {
        assertCarried(accelerated(type.getNumber()));
      }
    }
    for (int type : new int[] {0, 1, 2, 3, 7}) {
      CustomJob.Builder job = CustomJob.newBuilder();
      job.getJobSpecBuilder()
          .addWorkerPoolSpecsBuilder()
          .getMachineSpecBuilder()
          .getReservationAffinityBuilder()
          .setReservationAffinityTypeValue(type);
      assertCarried(job.build());
    }
    for (int strategy : new int[] {0, 1, 2, 3, 4, 6}) {
      CustomJob.Builder job = CustomJob.newBuilder();
      job.getJobSpecBuilder().getSchedulingBuilder().setStrategyValue(strategy);
      assertCarried(job.build());
    }
  }

  @Test
  void ignoresWhatTheServerFillsIn() {
    CustomJob request = ProtoSamples.everyField().getFirst();
    CustomJob echoed =
        request.toBuilder()
            .setName("projects/p/locations/l/customJobs/1")
            .setState(JobState.JOB_STATE_RUNNING)
            .setStartTime(Timestamp.newBuilder().setSeconds(1))
            .setError(Status.newBuilder().setCode(3))
            .putWebAccessUris("workerpool0-0", "https://x")
            .setSatisfiesPzi(true)
            .build();
    assertThat(CustomJobMapper.toDomain(echoed)).isEqualTo(CustomJobMapper.toDomain(request));
  }

  @Test
  void refusesAnEnumNumberFromANewerApiAndStillCarriesIt() {
    CustomJob job = accelerated(99);
    assertCarried(job);
    assertThat(CustomJobMapper.read(job).violations())
        .containsExactly(
            new Violation(
                "job_spec.worker_pool_specs[0].machine_spec.accelerator_type",
                "Invalid value at"
                    + " 'custom_job.job_spec.worker_pool_specs[0].machine_spec.accelerator_type'"
                    + " (type.googleapis.com/google.cloud.aiplatform.v1.AcceleratorType), 99"));
  }

  @Test
  void refusesADurationThatIsNone() {
    for (Duration none :
        new Duration[] {
          Duration.newBuilder().setSeconds(Long.MAX_VALUE).setNanos(Integer.MAX_VALUE).build(),
          Duration.newBuilder().setSeconds(Long.MIN_VALUE).setNanos(-1).build(),
          Duration.newBuilder().setSeconds(5).setNanos(-5).build()
        }) {
      CustomJob.Builder job = CustomJob.newBuilder();
      job.getJobSpecBuilder().getSchedulingBuilder().setTimeout(none);
      assertThat(CustomJobMapper.read(job.build()).violations())
          .extracting(Violation::field)
          .containsExactly("job_spec.scheduling.timeout");
    }
  }

  @Test
  void carriesNegativeDurationsWithFractions() {
    CustomJob.Builder job = CustomJob.newBuilder();
    job.getJobSpecBuilder()
        .getSchedulingBuilder()
        .setTimeout(Duration.newBuilder().setSeconds(-1).setNanos(-500_000_000));
    assertCarried(job.build());
  }

  @Test
  void refusesTextThatCannotBeStored() {
    CustomJob.Builder job = CustomJob.newBuilder().putLabels("k", "a\0b");
    job.getJobSpecBuilder()
        .addWorkerPoolSpecsBuilder()
        .getContainerSpecBuilder()
        .addArgs("ok")
        .addArgs("\0");
    assertThat(CustomJobMapper.read(job.build()).violations())
        .extracting(Violation::field)
        .containsExactly("labels[0]", "job_spec.worker_pool_specs[0].container_spec.args[1]");
  }

  private static CustomJob accelerated(int number) {
    CustomJob.Builder job = CustomJob.newBuilder();
    job.getJobSpecBuilder()
        .addWorkerPoolSpecsBuilder()
        .getMachineSpecBuilder()
        .setAcceleratorTypeValue(number);
    return job.build();
  }

  private static void assertCarried(CustomJob job) {
    CustomJob withSpec = job.toBuilder().setJobSpec(job.getJobSpec()).build();
    assertThat(CustomJobMapper.toProto(CustomJobMapper.toDomain(withSpec))).isEqualTo(withSpec);
  }
}
