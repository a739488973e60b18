package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Submission;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateJobTest {
  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  @Test
  void answersWithTheJobAsVertexShowsOne() {
    Reply made = door.post(JOBS, Bodies.job("a"));

    CustomJob job = made.as(CustomJob.getDefaultInstance());
    assertThat(made.status()).isEqualTo(200);
    assertThat(job.getName()).isEqualTo(JOBS + "/" + made.id());
    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_QUEUED);
    assertThat(job.getCreateTime().getSeconds())
        .isEqualTo(trainyard.clock.instant().getEpochSecond());
    assertThat(job.hasStartTime()).isFalse();
    assertThat(door.get(JOBS + "/" + made.id()).json()).isEqualTo(made.json());
  }

  @Test
  void remembersWhoAskedAndThroughWhichDoor() {
    Map<String, String> headers = Map.of("x-trainyard-actor", " ann ", "user-agent", "curl/8");
    Submission submission =
        trainyard.stored(door.post(JOBS, Bodies.job("a"), headers).id()).submission();
    assertThat(submission.cause().actor()).isEqualTo("ann");
    assertThat(submission.cause().channel()).isEqualTo(Channel.HTTP);
    assertThat(submission.cause().detail()).isEqualTo("curl/8");

    String id = idOf(create(sound(), Map.of()));
    assertThat(trainyard.stored(id).submission().cause().actor()).isEqualTo("anonymous");
    assertThat(trainyard.stored(id).submission().cause().channel()).isEqualTo(Channel.GRPC);
  }

  @Test
  void namesFaultsOfFormAndBrokenRulesAndBadTermsInOneAnswer() {
    String body =
        """
        {"displayName": "", "jobSpecs": {}, "labels": {"k": 1, "trainyard-priority": "high"},
         "jobSpec": {"workerPoolSpecs": [{"replicaCount": "many", "machineSpec":
           {"machineType": "n1-standard-4", "acceleratorType": "NVIDIA_NONE"}, "containerSpec": {}}],
           "scheduling": {"timeout": "1h"}, "network": "nowhere"}}
        """;
    Reply refused = door.post(JOBS, body, Map.of("x-trainyard-batch", "a b"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refused.violations())
        .doesNotHaveDuplicates()
        .contains(
            "jobSpecs",
            "labels.k",
            "labels.trainyard-priority",
            "x-trainyard-batch",
            "display_name",
            "job_spec.network",
            "job_spec.scheduling.timeout",
            "job_spec.worker_pool_specs[0].replica_count",
            "job_spec.worker_pool_specs[0].machine_spec.accelerator_type",
            "job_spec.worker_pool_specs[0].container_spec.image_uri");
    assertThat(refused.violations()).allMatch(refused.message()::contains);
    assertThat(door.get(JOBS).names("customJobs")).isEmpty();
  }

  @Test
  void ignoresWhatOnlyTheServerFillsIn() {
    String sent =
        """
        , "name": "projects/x/locations/y/customJobs/7", "state": "JOB_STATE_SUCCEEDED",
        "createTime": "2001-01-01T00:00:00Z", "endTime": "2001-01-01T00:00:00Z",
        "error": {"code": 3, "message": "no"}, "webAccessUris": {"a": "b"}, "satisfiesPzi": true
        """;
    Reply made = door.post(JOBS, Bodies.job("a", sent));
    CustomJob echoed = made.as(CustomJob.getDefaultInstance());
    assertThat(made.status()).isEqualTo(200);
    assertThat(echoed.getName()).startsWith(JOBS + "/");
    assertThat(echoed.getState()).isEqualTo(JobState.JOB_STATE_QUEUED);
    assertThat(echoed.hasError() || echoed.hasEndTime() || echoed.getSatisfiesPzi()).isFalse();

    CustomJob newer = echoed.toBuilder().setStateValue(99).putWebAccessUris("a", "b").build();
    String id = idOf(create(newer, Map.of()));
    assertThat(trainyard.stored(id).submission().request())
        .isEqualTo(trainyard.stored(made.id()).submission().request());
  }

  @Test
  void keepsFieldsThatThisVersionDoesNotKnow() {
    UnknownFieldSet unknown =
        UnknownFieldSet.newBuilder()
            .addField(9000, Field.newBuilder().addVarint(7).build())
            .addField(
                9001, Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8("new")).build())
            .build();
    CustomJob.Builder asked = sound().toBuilder().setUnknownFields(unknown);
    asked.getJobSpecBuilder().setUnknownFields(unknown);
    asked.getJobSpecBuilder().getSchedulingBuilder().setUnknownFields(unknown);
    asked.getJobSpecBuilder().getWorkerPoolSpecsBuilder(0).setUnknownFields(unknown);
    asked
        .getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getMachineSpecBuilder()
        .setUnknownFields(unknown);

    String id = idOf(create(asked.build(), Map.of()));
    GetCustomJobRequest get = GetCustomJobRequest.newBuilder().setName(JOBS + "/" + id).build();
    CustomJob kept = door.ask(JobServiceGrpc.getGetCustomJobMethod(), get);

    assertThat(kept.getUnknownFields()).isEqualTo(unknown);
    assertThat(kept.getJobSpec()).isEqualTo(asked.getJobSpec());
    assertThat(trainyard.stored(id).submission().request().unknownFields().base64ByPath())
        .hasSize(5);
  }

  @Test
  void takesAHundredThousandCharactersOfArgumentsAndNoneMore() {
    String most = "a".repeat(100_000);
    Reply made = door.post(JOBS, withArgs(most));
    assertThat(made.status()).isEqualTo(200);
    assertThat(
            door.get(JOBS + "/" + made.id())
                .as(CustomJob.getDefaultInstance())
                .getJobSpec()
                .getWorkerPoolSpecs(0)
                .getContainerSpec()
                .getArgs(0))
        .isEqualTo(most);
    assertThat(door.post(JOBS, withArgs(most + "a")).violations())
        .containsExactly("job_spec.worker_pool_specs[0].container_spec.args");
  }

  @Test
  void refusesWhatIsNoJobAtAll() {
    assertThat(door.post(JOBS, "[").message()).startsWith("Invalid JSON payload received.");
    assertThat(door.post(JOBS, "").violations()).contains("display_name");
    assertThat(door.post("projects/Upper/locations/us-central1/customJobs", "{}").status())
        .isEqualTo(400);
    assertThat(door.post("projects/p/locations/mars-1/customJobs", Bodies.job("a")).violations())
        .containsExactly("parent");
  }

  private static String withArgs(String argument) {
    return Bodies.job("a").replace("train:1\"", "train:1\", \"args\": [\"" + argument + "\"]");
  }

  private CustomJob sound() {
    return door.post(JOBS, Bodies.job("a")).as(CustomJob.getDefaultInstance());
  }

  private CustomJob create(CustomJob job, Map<String, String> metadata) {
    return door.ask(
        JobServiceGrpc.getCreateCustomJobMethod(),
        CreateCustomJobRequest.newBuilder().setParent(PARENT).setCustomJob(job).build(),
        metadata);
  }

  private static String idOf(CustomJob job) {
    return job.getName().substring(JOBS.length() + 1);
  }
}
