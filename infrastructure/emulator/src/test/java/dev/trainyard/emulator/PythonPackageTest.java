package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonPackageTest {
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
  void runsAModuleOfAPackageWithItsArguments() throws Exception {
    Sdist.withTask(
        site.bucket("demo-bucket"), "trainer", "", "import sys\nprint('got', sys.argv[1:])\n");
    CustomJob.Builder asked =
        Specs.aJob(Specs.aPackagePool("trainer.task", "gs://demo-bucket/trainer-0.1.tar.gz"))
            .toBuilder();
    asked
        .getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getPythonPackageSpecBuilder()
        .addArgs("--epochs=3")
        .addArgs("a b");

    CustomJob job = site.runToEnd(asked.build());

    assertThat(site.log(job, "workerpool0-0")).contains("stdout got ['--epochs=3', 'a b']");
    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
  }

  @Test
  void installsPackagesInOrderSoThatOneMayNeedAnother() throws Exception {
    Sdist.withTask(site.bucket("demo-bucket"), "base", "", "WORD = 'hello'\n");
    Sdist.withTask(
        site.bucket("demo-bucket"),
        "trainer",
        "'base==0.1'",
        "from base.task import WORD\nprint(WORD * 2)\n");

    CustomJob job =
        site.runToEnd(
            Specs.aJob(
                Specs.aPackagePool(
                    "trainer.task",
                    "gs://demo-bucket/base-0.1.tar.gz",
                    "gs://demo-bucket/trainer-0.1.tar.gz")));

    assertThat(site.log(job, "workerpool0-0")).contains("stdout hellohello");
    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
  }

  @Test
  void takesAPackageFromAFileUri() throws Exception {
    Path packed = Sdist.withTask(state, "trainer", "", "print('here')\n");

    CustomJob job =
        site.runToEnd(Specs.aJob(Specs.aPackagePool("trainer.task", packed.toUri().toString())));

    assertThat(site.log(job, "workerpool0-0")).contains("stdout here");
  }

  @Test
  void failsTheJobWithPipsOwnWordsInTheLog() throws Exception {
    Files.writeString(site.bucket("demo-bucket").resolve("broken-0.1.tar.gz"), "not an archive");

    CustomJob job =
        site.runToEnd(
            Specs.aJob(Specs.aPackagePool("broken.task", "gs://demo-bucket/broken-0.1.tar.gz")));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(job.getError().getMessage())
        .startsWith("The replica workerpool0-0 exited with a non-zero status of 1.");
    assertThat(site.log(job, "workerpool0-0")).contains("Running command: ").contains("ERROR:");
  }

  @Test
  void saysInTheErrorWhichRequirementCannotBeHad() throws Exception {
    Sdist.withTask(site.bucket("demo-bucket"), "trainer", "'no-such-thing-anywhere==7'", "");
    CustomJob job = site.runToEnd(withoutAnIndex("gs://demo-bucket/trainer-0.1.tar.gz"));

    assertThat(job.getError().getMessage())
        .contains("No matching distribution found for no-such-thing-anywhere==7");
    assertThat(site.log(job, "workerpool0-0"))
        .contains("stderr ERROR: No matching distribution found for no-such-thing-anywhere==7");
  }

  @Test
  void showsTheTracebackOfASetupThatBreaks() throws Exception {
    Sdist.pack(
        site.bucket("demo-bucket"),
        "trainer-0.1",
        Map.of("setup.py", "raise RuntimeError('no fuel')"));

    CustomJob job = site.runToEnd(withoutAnIndex("gs://demo-bucket/trainer-0.1.tar.gz"));

    assertThat(job.getError().getMessage()).contains("RuntimeError: no fuel");
  }

  @Test
  void installsAWheelBesideASourceDistribution() throws Exception {
    Wheel.withTask(site.bucket("demo-bucket"), "tools", "WORD = 'wheel'\n");
    Sdist.withTask(
        site.bucket("demo-bucket"),
        "trainer",
        "",
        "from tools.task import WORD\nprint(WORD * 2)\n");

    CustomJob job =
        site.runToEnd(
            Specs.aJob(
                Specs.aPackagePool(
                    "trainer.task",
                    "gs://demo-bucket/tools-0.1-py3-none-any.whl",
                    "gs://demo-bucket/trainer-0.1.tar.gz")));

    assertThat(site.log(job, "workerpool0-0")).contains("stdout wheelwheel");
    String id = job.getName().substring(job.getName().lastIndexOf('/') + 1);
    assertThat(state.resolve("jobs").resolve(id)).isDirectoryNotContaining("glob:**/work");
  }

  @Test
  void namesAPackageThatIsNotInTheBucket() throws Exception {
    CustomJob job =
        site.runToEnd(
            Specs.aJob(Specs.aPackagePool("trainer.task", "gs://demo-bucket/gone-0.1.tar.gz")));

    assertThat(job.getError().getMessage())
        .contains("CommandException: No URLs matched: gs://demo-bucket/gone-0.1.tar.gz");
  }

  @Test
  void leavesNothingInstalledForTheNextJob() throws Exception {
    Sdist.withTask(site.bucket("demo-bucket"), "trainer", "", "print('here')\n");
    site.runToEnd(
        Specs.aJob(Specs.aPackagePool("trainer.task", "gs://demo-bucket/trainer-0.1.tar.gz")));

    CustomJob next = site.runToEnd(Specs.aJob(Specs.aPool(1, "python3", "-m", "trainer.task")));

    assertThat(next.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
  }

  private static CustomJob withoutAnIndex(String packageUri) {
    CustomJob.Builder asked =
        Specs.aJob(Specs.aPackagePool("trainer.task", packageUri)).toBuilder();
    asked
        .getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getPythonPackageSpecBuilder()
        .addEnv(Specs.env("PIP_INDEX_URL", "http://127.0.0.1:9/simple"))
        .addEnv(Specs.env("PIP_RETRIES", "0"));
    return asked.build();
  }
}
