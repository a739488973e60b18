package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  private static final String DUMP =
      "import os, json, time; print('ENV ' + json.dumps(dict(os.environ)));";

  @TempDir Path state;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    site = Site.process(state);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void tellsASingleReplicaWhoItIs() throws Exception {
    CustomJob job = site.runToEnd(Specs.aJob(Specs.aPythonPool(1, DUMP)));

    JsonObject env = seen(job, "workerpool0-0");
    String id = job.getName().substring(job.getName().lastIndexOf('/') + 1);
    assertThat(text(env, "CLOUD_ML_JOB_ID")).isEqualTo(id);
    assertThat(text(env, "CLOUD_ML_PROJECT_ID")).matches("[0-9]{12}");
    assertThat(text(env, "CLOUD_ML_REGION")).isEqualTo("us-central1");
    assertThat(text(env, "HOSTNAME")).matches("cmle-training-workerpool0-[0-9a-f]{10}-0");
    assertThat(text(env, "TRAINYARD_GCS_ROOT")).isEqualTo(state.resolve("buckets").toString());
    assertThat(env.keySet())
        .doesNotContain("TF_CONFIG", "MASTER_ADDR", "RANK", "WORLD_SIZE", "AIP_MODEL_DIR");
    JsonObject spec = JsonParser.parseString(text(env, "CLUSTER_SPEC")).getAsJsonObject();
    assertThat(spec.get("task")).hasToString("{\"type\":\"workerpool0\",\"index\":0}");
    assertThat(spec.get("open_ports")).hasToString("[3333]");
    assertThat(text(spec, "environment")).isEqualTo("cloud");
    assertThat(text(spec, "job"))
        .isEqualTo("{\"python_module\":\"\",\"package_uris\":[],\"job_args\":[]}");
  }

  @Test
  void tellsEveryReplicaOfADistributedJobAboutTheOthers() throws Exception {
    var chief = Specs.aPythonPool(1, DUMP + "time.sleep(2)");
    var other = Specs.aPythonPool(1, DUMP + "time.sleep(600)");
    CustomJob job = site.create(Specs.aJob(chief, other, other.getDefaultInstanceForType(), other));
    site.awaitLog(job, "workerpool3-0", "ENV ");

    JsonObject env = seen(job, "workerpool3-0");

    assertThat(text(env, "RANK")).isEqualTo("2");
    assertThat(text(env, "WORLD_SIZE")).isEqualTo("3");
    assertThat(text(env, "MASTER_PORT")).isEqualTo("2222");
    JsonObject tf = JsonParser.parseString(text(env, "TF_CONFIG")).getAsJsonObject();
    assertThat(tf.getAsJsonObject("cluster").keySet()).containsExactly("chief", "worker");
    assertThat(tf.get("task")).hasToString("{\"type\":\"evaluator\",\"index\":0}");
    JsonObject spec = JsonParser.parseString(text(env, "CLUSTER_SPEC")).getAsJsonObject();
    assertThat(spec.getAsJsonObject("cluster").keySet())
        .containsExactly("workerpool0", "workerpool1", "workerpool3");
    assertThat(spec.getAsJsonObject("cluster").get("workerpool0").toString())
        .isEqualTo("[\"" + text(env, "MASTER_ADDR") + ":2222\"]");
    site.client.cancelCustomJob(job.getName());
    site.awaitEnd(job);
  }

  @Test
  void namesTheOutputFoldersAsVertexDoes() throws Exception {
    CustomJob job = site.runToEnd(withOutput("gs://demo-bucket/out"));

    JsonObject env = seen(job, "workerpool0-0");
    assertThat(text(env, "AIP_MODEL_DIR")).isEqualTo("gs://demo-bucket/out/model/");
    assertThat(text(env, "AIP_CHECKPOINT_DIR")).isEqualTo("gs://demo-bucket/out/checkpoints/");
    assertThat(text(env, "AIP_TENSORBOARD_LOG_DIR")).isEqualTo("gs://demo-bucket/out/logs/");
    assertThat(Files.isDirectory(site.bucket("demo-bucket").resolve("out"))).isTrue();
  }

  @Test
  void namesLocalOutputFoldersAsPaths() throws Exception {
    CustomJob job = site.runToEnd(withOutput(state.resolve("out").toUri().toString()));

    assertThat(text(seen(job, "workerpool0-0"), "AIP_MODEL_DIR"))
        .isEqualTo(state.resolve("out") + "/model/");
  }

  @Test
  void expandsTheCallersVariablesAndKeepsItsOwn() throws Exception {
    CustomJob.Builder asked = Specs.aJob(Specs.aPythonPool(1, DUMP)).toBuilder();
    asked
        .getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getContainerSpecBuilder()
        .addEnv(Specs.env("ONE", "1"))
        .addEnv(Specs.env("TWO", "$(ONE)+$(ONE) in $(CLOUD_ML_REGION), $(LATER), $$(ONE)"))
        .addEnv(Specs.env("LATER", "x"))
        .addEnv(Specs.env("CLOUD_ML_REGION", "mars"));

    CustomJob job = site.runToEnd(asked.build());

    JsonObject env = seen(job, "workerpool0-0");
    assertThat(text(env, "TWO")).isEqualTo("1+1 in us-central1, $(LATER), $(ONE)");
    assertThat(text(env, "CLOUD_ML_REGION")).isEqualTo("us-central1");
    assertThat(site.log(job, "service"))
        .contains("Warning: workerpool0-0 keeps the service's own CLOUD_ML_REGION")
        .contains("Image us-docker.pkg.dev/demo/images/train:1 is not run");
  }

  @Test
  void writesThePlatformsLinesInTheirOrder() throws Exception {
    CustomJob job = site.runToEnd(Specs.aJob(Specs.aPythonPool(1, "print('hi')")));

    assertThat(
            site.log(job, "service").lines().map(line -> line.replaceFirst("^[^ ]+Z service ", "")))
        .filteredOn(line -> !line.startsWith("Image") && !line.startsWith("Note:"))
        .containsExactly(
            "Waiting for job to be provisioned.",
            "Vertex AI is provisioning job running framework.",
            "Vertex AI is setting up this job.",
            "Waiting for training program to start.",
            "Job is preparing.",
            "Job is running.",
            "Tearing down training program.",
            "Finished tearing down training program.",
            "Job completed successfully.");
  }

  private static CustomJob withOutput(String prefix) {
    CustomJob.Builder asked = Specs.aJob(Specs.aPythonPool(1, DUMP)).toBuilder();
    asked.getJobSpecBuilder().getBaseOutputDirectoryBuilder().setOutputUriPrefix(prefix);
    return asked.build();
  }

  private JsonObject seen(CustomJob job, String replica) throws Exception {
    String log = site.log(job, replica);
    String json = log.substring(log.indexOf("ENV ") + 4).lines().findFirst().orElseThrow();
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static String text(JsonObject object, String key) {
    return object.get(key).getAsString();
  }
}
