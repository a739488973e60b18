package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.AcceleratorType;
import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.GetTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.cloud.aiplatform.v1.PipelineState;
import com.google.cloud.aiplatform.v1.Scheduling;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import com.google.protobuf.Value;
import dev.trainyard.domain.job.RemoteJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelinesTest {
  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  @Test
  void areShownWithTheJobThatTheyTrainWith() {
    Reply made = door.post(PIPELINES, Bodies.pipeline("a"));
    TrainingPipeline pipeline = made.as(TrainingPipeline.getDefaultInstance());
    assertThat(pipeline.getName()).isEqualTo(PIPELINES + "/" + made.id());
    assertThat(pipeline.getState()).isEqualTo(PipelineState.PIPELINE_STATE_PENDING);
    assertThat(
            pipeline
                .getTrainingTaskMetadata()
                .getStructValue()
                .getFieldsOrThrow("backingCustomJob")
                .getStringValue())
        .isEqualTo(JOBS + "/" + made.id());
    assertThat(door.get(PIPELINES + "/" + made.id()).json()).isEqualTo(made.json());
    assertThat(door.get(JOBS + "/" + made.id()).text("displayName")).isEqualTo("a-custom-job");
  }

  @Test
  void fareAsTheirJobFares() {
    String id = door.post(PIPELINES, Bodies.pipeline("a")).id();
    trainyard.bring(id, RemoteJob.State.RUNNING);
    assertThat(door.get(PIPELINES + "/" + id).text("state")).isEqualTo("PIPELINE_STATE_RUNNING");
    trainyard.bring(id, RemoteJob.State.FAILED);
    Reply failed = door.get(PIPELINES + "/" + id);
    assertThat(failed.text("state")).isEqualTo("PIPELINE_STATE_FAILED");
    assertThat(failed.json().keySet()).contains("startTime", "endTime", "error");
  }

  @Test
  void readInputsInEveryFormThatClientsWrite() {
    String inputs =
        """
        {"worker_pool_specs": [{"machineSpec": {"machine_type": "n1-standard-8",
          "acceleratorType": 5.0, "accelerator_count": 2.0, "tpuTopology": null},
          "replicaCount": 1e0, "nfs_mounts": null, "disk_spec": {"bootDiskSizeGb": 200.0},
          "containerSpec": {"image_uri": "us-docker.pkg.dev/trainyard-test/images/train:1"}}],
         "scheduling": {"timeout": "90.5s", "strategy": 3, "disableRetries": "true"},
         "enable_web_access": null}
        """;
    Reply made = door.post(PIPELINES, Bodies.pipeline("a", inputs));
    CustomJob job = door.get(JOBS + "/" + made.id()).as(CustomJob.getDefaultInstance());
    WorkerPoolSpec pool = job.getJobSpec().getWorkerPoolSpecs(0);
    assertThat(pool.getMachineSpec().getAcceleratorType())
        .isEqualTo(AcceleratorType.NVIDIA_TESLA_T4);
    assertThat(pool.getMachineSpec().getAcceleratorCount()).isEqualTo(2);
    assertThat(pool.getReplicaCount()).isOne();
    assertThat(pool.getDiskSpec().getBootDiskSizeGb()).isEqualTo(200);
    assertThat(job.getJobSpec().getScheduling().getStrategy())
        .isEqualTo(Scheduling.Strategy.STANDARD);
    assertThat(job.getJobSpec().getScheduling().getTimeout().getNanos()).isEqualTo(500_000_000);
    assertThat(job.getJobSpec().getScheduling().getDisableRetries()).isTrue();
    assertThat(made.json().getAsJsonObject("trainingTaskInputs").keySet())
        .containsExactlyInAnyOrder("worker_pool_specs", "scheduling", "enable_web_access");
  }

  @Test
  void nameEveryViolationAsTheirCallerWroteIt() {
    String inputs =
        """
        {"worker_pool_specs": [{"machineSpec": {"machineType": "n1-standard-4",
          "accelerator_type": 999}, "replica_count": 1.5, "container_spec": {"imageUri": ""}}],
         "workerPoolSpecs": [], "network": "nowhere", "pools": {}}
        """;
    Reply refused =
        door.post(
            PIPELINES, Bodies.pipeline("", inputs, ", \"job_spec\": 1, \"inputDataConfig\": {}"));
    assertThat(refused.violations())
        .doesNotHaveDuplicates()
        .contains(
            "display_name",
            "job_spec",
            "input_data_config",
            "training_task_inputs.pools",
            "training_task_inputs.worker_pool_specs",
            "training_task_inputs.network",
            "training_task_inputs.worker_pool_specs[0].replica_count",
            "training_task_inputs.worker_pool_specs[0].machine_spec.accelerator_type",
            "training_task_inputs.worker_pool_specs[0].container_spec.image_uri")
        .noneMatch(field -> field.startsWith("job_spec."));
    assertThat(refused.message()).doesNotContain("custom_job");
    assertThat(door.get(PIPELINES).names("trainingPipelines")).isEmpty();
  }

  @Test
  void nameTextThatCannotBeStoredAsTheirCallerWroteIt() {
    String nul = Bodies.pipeline("a\\u0000").replace("train:1", "train:1\\u0000");
    Reply refused = door.post(PIPELINES, nul);
    assertThat(refused.violations())
        .contains(
            "display_name", "training_task_inputs.worker_pool_specs[0].container_spec.image_uri");
    assertThat(refused.message()).doesNotContain("custom_job");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"x\"", "[]", "true", "1e999", "{\"experiment\": 1e999}"})
  void refuseInputsThatAreNone(String inputs) {
    Reply refused = door.post(PIPELINES, Bodies.pipeline("", inputs));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.violations())
        .contains("display_name")
        .anyMatch(field -> field.startsWith("training_task_inputs"));
  }

  @Test
  void refuseNumbersThatJsonLacks() {
    Value infinite = Value.newBuilder().setNumberValue(Double.POSITIVE_INFINITY).build();
    TrainingPipeline.Builder asked = sound().toBuilder().setDisplayName("");
    asked.getTrainingTaskInputsBuilder().getStructValueBuilder().putFields("experiment", infinite);
    assertThatThrownBy(() -> create(asked.build()))
        .hasMessageContaining("training_task_inputs")
        .hasMessageContaining("display_name");
  }

  @Test
  void refuseWhatIsNoCustomTraining() {
    String automl = Bodies.pipeline("a").replace("custom_task", "automl_image");
    String uploading = Bodies.pipeline("a", "{}", ", \"modelToUpload\": {}");
    assertThat(door.post(PIPELINES, automl).violations())
        .containsExactly("training_task_definition");
    assertThat(door.post(PIPELINES, uploading).violations())
        .contains("model_to_upload", "training_task_inputs.worker_pool_specs");
  }

  @Test
  void keepFieldsThatThisVersionDoesNotKnowAndIgnoreTheServersOwn() {
    UnknownFieldSet unknown =
        UnknownFieldSet.newBuilder()
            .addField(9000, Field.newBuilder().addVarint(7).build())
            .build();
    TrainingPipeline asked =
        sound().toBuilder().setUnknownFields(unknown).setStateValue(99).setName("x").build();
    TrainingPipeline made = create(asked);
    TrainingPipeline kept =
        door.ask(
            PipelineServiceGrpc.getGetTrainingPipelineMethod(),
            GetTrainingPipelineRequest.newBuilder().setName(made.getName()).build());
    assertThat(kept).isEqualTo(made);
    assertThat(kept.getUnknownFields()).isEqualTo(unknown);
    assertThat(kept.getState()).isEqualTo(PipelineState.PIPELINE_STATE_PENDING);
    assertThat(kept.getTrainingTaskInputs()).isEqualTo(asked.getTrainingTaskInputs());
  }

  @Test
  void giveTheirJobANameThatFits() {
    String longest = "\uD83D\uDE00".repeat(128);
    String id = door.post(PIPELINES, Bodies.pipeline(longest)).id();
    String job = door.get(JOBS + "/" + id).text("displayName");
    assertThat(job.codePointCount(0, job.length())).isEqualTo(128);
    assertThat(door.get(PIPELINES + "/" + id).text("displayName")).isEqualTo(longest);
    assertThat(door.post(PIPELINES, Bodies.pipeline(longest + "x")).violations())
        .containsExactly("display_name");
  }

  private TrainingPipeline sound() {
    return door.post(PIPELINES, Bodies.pipeline("a")).as(TrainingPipeline.getDefaultInstance());
  }

  private TrainingPipeline create(TrainingPipeline pipeline) {
    return door.ask(
        PipelineServiceGrpc.getCreateTrainingPipelineMethod(),
        CreateTrainingPipelineRequest.newBuilder()
            .setParent(PARENT)
            .setTrainingPipeline(pipeline)
            .build());
  }
}
