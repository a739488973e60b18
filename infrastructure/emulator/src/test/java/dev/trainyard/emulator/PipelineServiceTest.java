package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.Rest.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineServiceTest {
  private static final String PIPELINES = "/v1/" + Site.PARENT + "/trainingPipelines";
  private static final String PIPELINE =
      """
      {"displayName": "%s", "labels": {"kind": "%s"},
       "trainingTaskDefinition":
         "gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml",
       "trainingTaskInputs": {"worker_pool_specs": [{
         "machineSpec": {"machine_type": "n1-standard-4"}, "replica_count": 1.0,
         "containerSpec": {"imageUri": "us-docker.pkg.dev/demo/images/train:1",
           "command": ["true"]}}], "scheduling": {"timeout": null}}}
      """;

  @TempDir Path state;
  private Site site;
  private Rest rest;

  @BeforeEach
  void start() throws Exception {
    open(Duration.ZERO);
  }

  private void open(Duration running) throws Exception {
    site =
        Site.start(
            EmulatorSettings.of(Mode.NOOP, state).withPace(Site.quick().withRunning(running)));
    rest = new Rest(site.endpoint);
  }

  private void restart(Duration running) throws Exception {
    site.close();
    open(running);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  private String create(String name) {
    Reply made = rest.post(PIPELINES, PIPELINE.formatted(name, "good"));
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    return "/v1/" + made.text("name");
  }

  private Reply awaitState(String pipeline, String wanted) {
    return await().until(() -> rest.get(pipeline), seen -> wanted.equals(seen.text("state")));
  }

  private static String backingJob(Reply pipeline) {
    JsonObject metadata = pipeline.json().getAsJsonObject("trainingTaskMetadata");
    return metadata.get("backingCustomJob").getAsString();
  }

  @Test
  void trainsWithAJobOfItsOwnName() {
    Reply made = rest.post(PIPELINES, PIPELINE.formatted("console", "good"));

    assertThat(made.text("name"))
        .matches("projects/demo/locations/us-central1/trainingPipelines/[0-9]{19}");
    assertThat(made.text("state")).isEqualTo("PIPELINE_STATE_PENDING");
    CustomJob job = site.client.getCustomJob(backingJob(made));
    assertThat(job.getDisplayName()).isEqualTo("console-custom-job");
    assertThat(job.getLabelsMap()).containsEntry("kind", "good");
    assertThat(job.getJobSpec().getWorkerPoolSpecs(0).getReplicaCount()).isOne();
    Reply ended = awaitState("/v1/" + made.text("name"), "PIPELINE_STATE_SUCCEEDED");
    assertThat(ended.json().keySet()).contains("startTime", "endTime");
    assertThat(ended.json().get("trainingTaskInputs"))
        .isEqualTo(made.json().get("trainingTaskInputs"));
  }

  @Test
  void isCancelledWithItsJob() throws Exception {
    restart(Duration.ofHours(1));
    String pipeline = create("slow");
    awaitState(pipeline, "PIPELINE_STATE_RUNNING");

    assertThat(rest.delete(pipeline).message())
        .contains("PIPELINE_STATE_RUNNING", "cancel it first");
    assertThat(rest.post(pipeline + ":cancel", "").status()).isEqualTo(200);

    Reply ended = awaitState(pipeline, "PIPELINE_STATE_CANCELLED");
    assertThat(ended.json().getAsJsonObject("error").get("code").getAsInt()).isEqualTo(1);
    assertThat(site.client.getCustomJob(backingJob(ended)).getState())
        .isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(rest.post(PIPELINES + "/7:cancel", "").status()).isEqualTo(404);
  }

  @Test
  void leavesItsJobWhenItIsDeleted() {
    String pipeline = create("gone");
    Reply ended = awaitState(pipeline, "PIPELINE_STATE_SUCCEEDED");

    Reply operation = rest.delete(pipeline);

    assertThat(operation.json().get("done").getAsBoolean()).isTrue();
    assertThat(rest.get(pipeline).message()).contains("The TrainingPipeline", "does not exist");
    assertThat(rest.get(PIPELINES).names("trainingPipelines")).isEmpty();
    assertThat(rest.get("/v1/" + operation.text("name")).json()).isEqualTo(operation.json());
    assertThat(rest.get(pipeline + "/operations").names("operations"))
        .containsExactly(operation.text("name"));
    assertThat(rest.get("/v1/" + backingJob(ended)).status()).isEqualTo(200);
  }

  @Test
  void staysAsItWasWhenItsJobIsDeletedAlsoAfterARestart() throws Exception {
    String pipeline = create("alone");
    Reply ended = awaitState(pipeline, "PIPELINE_STATE_SUCCEEDED");

    assertThat(rest.delete("/v1/" + backingJob(ended)).status()).isEqualTo(200);

    assertThat(rest.get(pipeline).json()).isEqualTo(ended.json());
    restart(Duration.ZERO);
    assertThat(rest.get(pipeline).json()).isEqualTo(ended.json());
  }

  @Test
  void isKnownAfterARestartAndSoIsItsDeletion() throws Exception {
    String gone = create("gone");
    awaitState(gone, "PIPELINE_STATE_SUCCEEDED");
    Reply operation = rest.call("DELETE", gone.replace("/v1/", "/v1beta1/"), "");
    String kept = create("kept");
    Reply ended = awaitState(kept, "PIPELINE_STATE_SUCCEEDED");

    restart(Duration.ZERO);

    assertThat(rest.get(kept).json()).isEqualTo(ended.json());
    assertThat(rest.get(gone).status()).isEqualTo(404);
    assertThat(rest.get("/v1/" + operation.text("name")).json()).isEqualTo(operation.json());
    assertThat(operation.body()).contains("aiplatform.v1beta1.DeleteOperationMetadata");
    assertThat(create("new")).isGreaterThan(kept);
  }

  @Test
  void isListedByItsOwnNameStateAndLabelsPageByPage() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      names.addFirst(create("sweep-" + i).replaceFirst("/v1/", ""));
    }
    names.forEach(name -> awaitState("/v1/" + name, "PIPELINE_STATE_SUCCEEDED"));
    String filter =
        "?filter=state%3DPIPELINE_STATE_SUCCEEDED%20AND%20labels.kind%3Dgood&pageSize=2";

    Reply first = rest.get(PIPELINES + filter);
    Reply second = rest.get(PIPELINES + filter + "&pageToken=" + first.text("nextPageToken"));

    assertThat(first.names("trainingPipelines")).isEqualTo(names.subList(0, 2));
    assertThat(second.names("trainingPipelines")).isEqualTo(names.subList(2, 3));
    assertThat(second.json().has("nextPageToken")).isFalse();
    assertThat(rest.get(PIPELINES + "?filter=display_name%3Dsweep-1").names("trainingPipelines"))
        .containsExactly(names.get(1));
    assertThat(rest.get(PIPELINES + "?filter=state%3DJOB_STATE_RUNNING").status()).isEqualTo(400);
  }

  @Test
  void isRefusedWithEveryViolationInItsCallersWords() {
    String wrong =
        PIPELINE
            .formatted("x".repeat(129), "Bad")
            .replace("n1-standard-4", "x9")
            .replace("custom_task", "automl");

    Reply refused = rest.post(PIPELINES, wrong);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message())
        .contains(
            "display_name",
            "labels",
            "training_task_definition",
            "training_task_inputs.worker_pool_specs[0].machine_spec.machine_type")
        .doesNotContain("job_spec", "custom_job");
    assertThat(rest.get("/v1/" + Site.PARENT + "/customJobs").names("customJobs")).isEmpty();
  }
}
