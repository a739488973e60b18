package dev.trainyard.cli.customjobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.RecordingPackaging;
import dev.trainyard.cli.testkit.Typed;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import dev.trainyard.emulator.run.container.Containers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a real emulator, which answers as Vertex AI does. */
class EmulatorTest {
  @TempDir Path home;
  private Emulator emulator;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(EmulatorSettings.of(Mode.NOOP, home.resolve("emulator")));
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void aJobIsCreatedListedDescribedAndDeleted() throws IOException {
    Path config =
        Files.writeString(
            home.resolve("job.yaml"),
            """
            workerPoolSpecs:
            - machineSpec: {machineType: n1-standard-4}
              replicaCount: 1
              diskSpec: {bootDiskSizeGb: 200}
              containerSpec: {imageUri: 'python:3.11-slim'}
            scheduling: {timeout: 600s}
            """);
    Typed created =
        type(
            "create",
            "--display-name=first",
            "--config=" + config,
            "--labels=team=yard",
            "--format=value(name)");
    assertThat(created.exitCode()).as(created.err()).isZero();
    String name = created.out().strip();
    assertThat(name).startsWith("projects/demo/locations/us-central1/customJobs/");
    awaitTheEndOf(name);
    assertThat(
            type("list", "--filter=labels.team=yard AND createTime>-PT1H", "--format=value(name)")
                .out())
        .isEqualTo(name + "\n");
    assertThat(
            type(
                    "describe",
                    name,
                    "--format=value(state,jobSpec.workerPoolSpecs[0].replicaCount,jobSpec.scheduling.timeout)")
                .out())
        .isEqualTo("JOB_STATE_SUCCEEDED\t1\t600s\n");
    assertThat(type("cancel", name).exitCode()).isZero();
    assertThat(type("delete", name).err()).contains("Deleted CustomJob [" + name + "].");
    Typed gone = type("describe", name);
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).contains(name.substring(name.lastIndexOf('/') + 1));
  }

  @Test
  void theServersRefusalIsBadInputAndNamesTheField() {
    Typed answer =
        type(
            "create",
            "--display-name=x",
            "--worker-pool-spec=machine-type=x9-huge,replica-count=2,container-image-uri=i");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("machine_spec.machine_type")
        .contains("worker_pool_specs[0].replica_count");
  }

  @Test
  void whatItsReplicasPrintIsFollowedToItsEnd() throws IOException {
    emulator.close();
    emulator =
        Emulator.start(
            EmulatorSettings.of(Mode.PROCESS, home.resolve("processes"))
                .withContainers(Containers.NEVER));
    Typed created =
        type(
            "create",
            "--display-name=x",
            "--worker-pool-spec=machine-type=n1-standard-4,container-image-uri=python",
            "--command=python3",
            "--args=-c,print(6*7)",
            "--format=value(name)");
    String name = created.out().strip();
    Typed all = type("stream-logs", name);
    assertThat(all.exitCode()).as(all.err()).isZero();
    assertThat(all.out()).contains("\tworkerpool0-0\t42\n").contains("\tservice\t");
    assertThat(all.err()).contains("CustomJob [" + name + "] has ended: SUCCEEDED.");
    Typed one = type("stream-logs", name, "--task-name=workerpool0-0");
    assertThat(one.out()).contains("\tworkerpool0-0\t42\n").doesNotContain("\tservice\t");
    assertThat(
            type(
                    "stream-logs",
                    name,
                    "--task-name=workerpool0-0",
                    "--format=csv(severity,task_name,message)")
                .out())
        .isEqualTo("severity,task_name,message\nINFO,workerpool0-0,42\n");
  }

  private void awaitTheEndOf(String name) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline
        && !emulator.job(name).orElseThrow().getState().name().endsWith("SUCCEEDED")) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private Typed type(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--server=http://" + emulator.endpoint());
    Surroundings scripted = Places.around(home);
    Surroundings real =
        new Surroundings(
            scripted.environment(), scripted.root(), false, InstantSource.system(), Thread::sleep);
    return Typed.into(
        CustomJobsRig.explaining(
            CustomJobsGroup.entry(_ -> (_, _) -> new RecordingPackaging()).in(real)),
        line.toArray(String[]::new));
  }
}
