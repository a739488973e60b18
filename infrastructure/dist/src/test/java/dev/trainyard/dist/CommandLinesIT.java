package dev.trainyard.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.dist.Yard.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command lines of Vertex AI's guide to custom jobs, typed for trainyard, on a server that runs
 * here.
 */
class CommandLinesIT {
  private static final String MACHINE = "machine-type=n1-standard-4,replica-count=1";
  private static final String EXECUTOR =
      "executor-image-uri=us-docker.pkg.dev/vertex-ai/training/pytorch-gpu.1-7:latest";

  @TempDir static Path made;
  @TempDir static Path home;
  @TempDir static Path work;
  private static Yard yard;

  @BeforeAll
  static void open() throws Exception {
    Path copy = Copies.unpacked(made);
    Path wheels = Files.createDirectories(home.resolve("wheels"));
    Wheel.write(wheels, "needed", "required");
    writeCode();
    Map<String, String> environment =
        Map.of(
            "PIP_FIND_LINKS", wheels.toString(),
            "PIP_NO_INDEX", "1",
            // why: it is the machine without an engine that this is about
            "DOCKER_HOST", "unix:///nowhere");
    yard = Yard.open(copy, home, environment);
    Answer staged = yard.type(work, "stage");
    assertThat(staged.exitCode()).as(staged.err()).isZero();
  }

  @AfterAll
  static void close() throws Exception {
    yard.close();
  }

  private static void writeCode() throws IOException {
    Path trainer = Files.createDirectories(work.resolve("trainer"));
    Files.writeString(trainer.resolve("__init__.py"), "");
    Files.writeString(
        trainer.resolve("task.py"),
        """
        import json, os, pathlib, sys, time
        print('trained', os.environ['CLOUD_ML_JOB_ID'] != '', *sys.argv[1:], flush=True)
        # The primary's end is everybody's, so it waits until all others have printed.
        spec = json.loads(os.environ['CLUSTER_SPEC'])
        others = sum(len(hosts) for hosts in spec['cluster'].values()) - 1
        seen = pathlib.Path(os.environ['TRAINYARD_GCS_ROOT'], 'demo', os.environ['CLOUD_ML_JOB_ID'])
        seen.mkdir(parents=True, exist_ok=True)
        if spec['task']['type'] == 'workerpool0':
            while len(list(seen.iterdir())) < others:
                time.sleep(0.05)
        else:
            (seen / '{type}-{index}'.format(**spec['task'])).touch()
            time.sleep(60)
        """);
    Files.writeString(trainer.resolve("task.sh"), "echo trained by bash \"$@\"\n");
    Files.writeString(
        trainer.resolve("needs.py"), "import needed\nprint('trained with', needed.WORD)\n");
    Files.writeString(
        trainer.resolve("reads.py"), "print('trained on', open('data/set.txt').read().strip())\n");
    Files.writeString(Files.createDirectories(work.resolve("data")).resolve("set.txt"), "a set\n");
    Wheel.write(Files.createDirectories(work.resolve("dist")), "extra", "carried");
    Files.writeString(
        trainer.resolve("carries.py"), "import extra\nprint('trained with', extra.WORD)\n");
  }

  /** Creates a job, follows its log to the end, and returns what it printed. */
  private static String trained(String... flags) throws Exception {
    String name = created(flags);
    Answer log = yard.type(work, "custom-jobs", "stream-logs", name);
    assertThat(log.exitCode()).as(log.err()).isZero();
    Answer shown = yard.type(work, "custom-jobs", "describe", name, "--format=value(state)");
    assertThat(shown.out()).as(log.out() + shown.err()).isEqualTo("JOB_STATE_SUCCEEDED\n");
    return log.out();
  }

  /** A pool whose image is made of the code in this folder. */
  private static String code(String keys) {
    return "--worker-pool-spec=" + MACHINE + "," + EXECUTOR + ",local-package-path=.," + keys;
  }

  private static String created(String... flags) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "custom-jobs",
                "create",
                "--region=us-central1",
                "--display-name=first",
                "--format=value(name)"));
    words.addAll(List.of(flags));
    Answer answer = yard.type(work, words.toArray(String[]::new));
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return answer.out().strip();
  }

  @Test
  void packsAScript() throws Exception {
    assertThat(trained(code("script=trainer/task.py"), "--args=--epochs=3,--fast"))
        .contains("trained True --epochs=3 --fast");
  }

  @Test
  void packsAScriptForBash() throws Exception {
    assertThat(trained(code("script=trainer/task.sh"))).contains("trained by bash");
  }

  @Test
  void packsAModule() throws Exception {
    assertThat(trained(code("python-module=trainer.task"))).contains("trained True");
  }

  @Test
  void installsRequirements() throws Exception {
    assertThat(trained(code("python-module=trainer.needs,requirements=needed==1.0")))
        .contains("trained with required");
  }

  @Test
  void installsExtraPackages() throws Exception {
    assertThat(
            trained(
                code(
                    "python-module=trainer.carries,extra-packages=dist/extra-1.0-py3-none-any.whl")))
        .contains("trained with carried");
  }

  @Test
  void copiesExtraFolders() throws Exception {
    assertThat(trained(code("script=trainer/reads.py,extra-dirs=data")))
        .contains("trained on a set");
  }

  @Test
  void runsOnePackedImageInTwoPools() throws Exception {
    assertThat(
            trained(
                code("script=trainer/task.py"),
                "--worker-pool-spec=machine-type=n1-standard-8,replica-count=2"))
        .contains("workerpool0-0\ttrained", "workerpool1-0\ttrained", "workerpool1-1\ttrained");
  }

  @Test
  void runsAPythonPackageFromABucket() throws Exception {
    assertThat(trained("--as-package=gs://demo/packages", code("python-module=trainer.task")))
        .contains("trained True");
    String uri =
        yard.type(
                work,
                "custom-jobs",
                "list",
                "--region=us-central1",
                "--filter=jobSpec.workerPoolSpecs.pythonPackageSpec.pythonModule=trainer.task",
                "--limit=1",
                "--format=value(jobSpec.workerPoolSpecs[0].pythonPackageSpec.packageUris[0])")
            .out()
            .strip();
    assertThat(uri).startsWith("gs://demo/packages/");
    assertThat(
            trained(
                "--python-package-uris=" + uri,
                "--worker-pool-spec=" + MACHINE + "," + EXECUTOR + ",python-module=trainer.task",
                "--worker-pool-spec=machine-type=n1-standard-8,replica-count=1,"
                    + EXECUTOR
                    + ",python-module=trainer.task"))
        .contains("workerpool0-0\ttrained", "workerpool1-0\ttrained");
  }

  @Test
  void runsACustomContainerInOneAndInTwoPools() throws Exception {
    String packed = "us-docker.pkg.dev/demo/images/trainer:1";
    assertThat(trained(code("script=trainer/task.py,output-image-uri=" + packed)))
        .contains("trained");
    String container = ",container-image-uri=" + packed;
    assertThat(trained("--worker-pool-spec=" + MACHINE + container, "--args=alone"))
        .contains("trained True alone");
    assertThat(
            trained(
                "--worker-pool-spec=" + MACHINE + container,
                "--worker-pool-spec=machine-type=n1-standard-8,replica-count=2" + container))
        .contains("workerpool0-0\ttrained", "workerpool1-1\ttrained");
  }

  @Test
  void runsWhatAConfigFileSays() throws Exception {
    Files.writeString(
        work.resolve("config.yaml"),
        """
        workerPoolSpecs:
        - machineSpec:
            machineType: n1-standard-4
          replicaCount: 1
          containerSpec:
            imageUri: python:3.11-slim
            command: [python3, -c]
            args: ["print('trained by', 'a file')"]
        - machineSpec:
            machineType: n1-standard-4
          replicaCount: 1
          containerSpec:
            imageUri: python:3.11-slim
            command: [python3, -c, "print('a worker')"]
        scheduling:
          timeout: 3600s
        """);
    assertThat(trained("--config=config.yaml")).contains("trained by a file");
  }

  @Test
  void pushesNothingTwice() throws Exception {
    String[] flags = {
      "custom-jobs",
      "create",
      "--display-name=again",
      code("script=trainer/task.py,output-image-uri=gcr.io/demo/again:1")
    };
    assertThat(yard.type(work, flags).err()).contains("Pushed, digest sha256:");
    assertThat(yard.type(work, flags).err()).contains("nothing was pushed");
  }

  @Test
  void runsHereAndNow() throws Exception {
    Answer answer =
        yard.type(
            work,
            "custom-jobs",
            "local-run",
            "--executor-image-uri=python:3.11-slim",
            "--script=trainer/task.py",
            "--output-image-uri=example.com/me/local:1",
            "--project=mine",
            "--quiet",
            "--",
            "@epochs",
            "--epochs=3");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).isEqualTo("trained True @epochs --epochs=3\n");
    assertThat(answer.err()).contains("A local run is finished successfully");
  }
}
