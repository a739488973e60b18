package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.container.EngineNeeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("engine")
class ContainerJobTest {
  @TempDir Path state;
  @TempDir Path scratch;
  private Engine engine;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    engine = EngineNeeded.check(scratch);
    site =
        Site.start(
            EmulatorSettings.of(Mode.PROCESS, state)
                .withPace(Site.quick())
                .withContainers(Containers.ALWAYS));
  }

  @AfterEach
  void stop() throws Exception {
    if (site != null) {
      site.close();
      assertThat(EngineNeeded.containers(engine, state)).isZero();
      engine.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'','',entry cmd",
    "'',x y,entry x y",
    "/bin/echo mine,'',mine",
    "/bin/echo mine,z,mine z"
  })
  void startsAnImageByVertexsFourRules(String command, String args, String said) throws Exception {
    CustomJob job = site.runToEnd(Specs.aJob(aPool(1, command, args)));

    assertThat(job.getState())
        .as(job.getError().getMessage())
        .isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    assertThat(site.log(job, "workerpool0-0")).endsWith("stdout " + said + "\n");
    assertThat(site.log(job, "service")).contains("workerpool0 runs in " + EngineNeeded.IMAGE);
  }

  @Test
  void keepsTheStreamsAndWhatTheImageSays() throws Exception {
    CustomJob job =
        site.runToEnd(
            aShellJob("echo $FROM_IMAGE $HOME $(pwd) $(hostname) $HOSTNAME; echo bad >&2; exit 3"));

    assertThat(job.getError().getMessage())
        .startsWith(
            "The replica workerpool0-0 exited with a non-zero status of 3. Termination reason:"
                + " Error. \nbad\n");
    assertThat(site.log(job, "workerpool0-0"))
        .containsPattern(
            "[0-9T:.-]+Z stdout yes /work /work (cmle-training-workerpool0-[0-9a-f]{10}-0) \\1\n")
        .containsPattern("Z stderr bad\n");
  }

  @Test
  void showsBucketsBelowGcs() throws Exception {
    Files.writeString(site.bucket("demo").resolve("in"), "seen");

    CustomJob job = site.runToEnd(aShellJob("cat /gcs/demo/in; echo written > /gcs/demo/out"));

    assertThat(site.log(job, "workerpool0-0")).contains("stdout seen");
    assertThat(site.bucket("demo").resolve("out")).hasContent("written\n");
    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
  }

  @Test
  void letsReplicasMeetByVertexsHostNames() throws Exception {
    Files.writeString(site.bucket("demo").resolve("hello"), "greetings\n");
    CustomJob job =
        site.runToEnd(
            Specs.aJob(
                aShellPool(
                    "echo $CLUSTER_SPEC; httpd -p $(grep $MASTER_ADDR /etc/hosts | cut -f1):$MASTER_PORT -h /gcs/demo;"
                        + " while [ ! -e /gcs/demo/met ]; do sleep 0.1; done"),
                aShellPool(
                    "until printf 'GET /hello HTTP/1.0\r\n\r\n' | nc $MASTER_ADDR $MASTER_PORT | grep greet;"
                        + " do sleep 0.1; done; touch /gcs/demo/met; sleep 600")));

    assertThat(site.log(job, "workerpool0-0"))
        .containsPattern("\"workerpool1\":\\[\"cmle-training-workerpool1-[0-9a-f]{10}-0:2222\"]");
    assertThat(site.log(job, "workerpool1-0")).contains("stdout greetings");
    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
  }

  @Test
  void reportsACommandThatIsNotInTheImageAsAStartError() {
    CustomJob job = site.runToEnd(Specs.aJob(aPool(1, "no-such-program", "")));

    assertThat(job.getError().getCode()).isEqualTo(3);
    assertThat(job.getError().getMessage())
        .contains("non-zero status of 128. Termination reason: StartError.")
        .contains("no-such-program");
  }

  @Test
  void failsWithTheEnginesOwnWordsWhereThereIsNoImage() {
    CustomJob.Builder asked = Specs.aJob(aPool(1, "true", "")).toBuilder();
    String image = "localhost:1/nobody/nothing:1";
    pool(asked).getContainerSpecBuilder().setImageUri(image);

    CustomJob job = site.runToEnd(asked.build());

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(job.getError().getMessage())
        .startsWith(
            "The replica workerpool0-0 could not be started: failed to pull image \"" + image)
        .contains("connection refused");
  }

  @Test
  void runsACommandAsAProcessWhereItsRegistryIsOutOfReach() throws Exception {
    site.close();
    PythonNeeded.check();
    site = Site.start(EmulatorSettings.of(Mode.PROCESS, state).withPace(Site.quick()));
    CustomJob.Builder asked = aShellJob("echo here").toBuilder();
    pool(asked).getContainerSpecBuilder().setImageUri("localhost:1/nobody/nothing:1");

    CustomJob job = site.runToEnd(asked.build());

    assertThat(site.log(job, "workerpool0-0")).as(job.toString()).contains("stdout here");
    assertThat(site.log(job, "service"))
        .contains("Image localhost:1/nobody/nothing:1 is not run (")
        .contains("connection refused): workerpool0 runs on this machine, as processes.");
    pool(asked).getContainerSpecBuilder().clearCommand();
    assertThat(site.runToEnd(asked.build()).getError().getMessage()).contains("failed to pull");
  }

  @Test
  void stopsAContainerWithinItsGracePeriod() throws Exception {
    CustomJob job =
        site.create(
            aShellJob("trap 'echo saved; exit 0' TERM; echo ready; while :; do sleep 0.05; done"));
    site.awaitLog(job, "workerpool0-0", "ready");

    site.client.cancelCustomJob(job.getName());

    assertThat(site.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(site.log(job, "workerpool0-0")).contains("saved");
  }

  @Test
  void leavesNoContainerWhenItIsKilled() throws Exception {
    site.close();
    try (ChildEmulator emulator = ChildEmulator.start(state, "--containers", "always");
        Site killed = Site.at(emulator.endpoint, state)) {
      CustomJob job = killed.create(aShellJob("echo ready; sleep 600 & sleep 600"));
      killed.awaitLog(job, "workerpool0-0", "ready");
      assertThat(EngineNeeded.containers(engine, state)).isOne();

      emulator.kill();

      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> EngineNeeded.containers(engine, state) == 0);
    }
  }

  @Test
  void leavesNoContainerWhenItStops() throws Exception {
    WorkerPoolSpec stubborn = aShellPool("echo ready; while :; do sleep 0.1; done");
    CustomJob job = site.create(Specs.aJob(stubborn, stubborn));
    site.awaitLog(job, "workerpool1-0", "ready");

    site.close();

    assertThat(EngineNeeded.containers(engine, state)).isZero();
  }

  private static WorkerPoolSpec.Builder pool(CustomJob.Builder job) {
    return job.getJobSpecBuilder().getWorkerPoolSpecsBuilder(0);
  }

  private static CustomJob aShellJob(String line) {
    return Specs.aJob(aShellPool(line));
  }

  private static WorkerPoolSpec aShellPool(String line) {
    WorkerPoolSpec.Builder pool = Specs.aPool(1, "sh", "-c", line).toBuilder();
    pool.getContainerSpecBuilder().setImageUri(EngineNeeded.IMAGE);
    return pool.build();
  }

  private static WorkerPoolSpec aPool(int replicas, String command, String args) {
    return Specs.aPool(replicas).toBuilder()
        .setContainerSpec(
            ContainerSpec.newBuilder()
                .setImageUri(EngineNeeded.IMAGE)
                .addAllCommand(words(command))
                .addAllArgs(words(args)))
        .build();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
