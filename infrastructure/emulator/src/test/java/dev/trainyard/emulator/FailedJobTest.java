package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedJobTest {
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
  void showsTheTracebackOfAnUncaughtException() throws Exception {
    CustomJob job =
        site.runToEnd(
            Specs.aJob(Specs.aPythonPool(1, "import sys; print('x', file=sys.stderr); 1/0")));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(job.hasEndTime()).isTrue();
    assertThat(job.getError().getCode()).isEqualTo(3);
    assertThat(job.getError().getMessage())
        .startsWith(
            "The replica workerpool0-0 exited with a non-zero status of 1. Termination reason:"
                + " Error. \nTraceback (most recent call last):")
        .contains("ZeroDivisionError: division by zero")
        .contains("To find out more about why your job exited please check the logs: file://");
    assertThat(site.log(job, "service")).endsWith("service Job failed.\n");
  }

  @Test
  void takesAKilledReplicaForOneOutOfMemory() {
    CustomJob job = site.runToEnd(Specs.aShellJob("kill -9 $$"));

    assertThat(job.getError().getCode()).isEqualTo(9);
    assertThat(job.getError().getMessage())
        .startsWith(
            "The replica workerpool0-0 ran out of memory and exited with a non-zero status of"
                + " 137.");
  }

  @Test
  void reportsACommandThatDoesNotExistAsAStartError() {
    CustomJob job = site.runToEnd(Specs.aJob(Specs.aPool(1, "no-such-program")));

    assertThat(job.getError().getCode()).isEqualTo(3);
    assertThat(job.getError().getMessage())
        .contains("non-zero status of 128. Termination reason: StartError.")
        .contains("no-such-program: No such file or directory");
  }

  @Test
  void saysThatItKnowsNoEntrypointOfAnImage() {
    CustomJob.Builder asked = Specs.aJob(Specs.aPool(1)).toBuilder();
    asked.getJobSpecBuilder().getWorkerPoolSpecsBuilder(0).getContainerSpecBuilder().addArgs("-x");

    CustomJob job = site.runToEnd(asked.build());

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(job.getError().getMessage())
        .contains("cannot run the image us-docker.pkg.dev/demo/images/train:1");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 134, 11, 139})
  void triesATransientExitCodeThreeTimesAgain(int code) throws Exception {
    CustomJob job = site.runToEnd(Specs.aShellJob("echo attempt; exit " + code));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(site.log(job, "workerpool0-0").split("stdout attempt", -1)).hasSize(5);
  }

  @Test
  void triesATransientExitCodeOnlyOnceWhereRetriesAreOff() throws Exception {
    CustomJob.Builder asked = Specs.aShellJob("echo attempt; exit 139").toBuilder();
    asked.getJobSpecBuilder().getSchedulingBuilder().setDisableRetries(true);

    CustomJob job = site.runToEnd(asked.build());

    assertThat(site.log(job, "workerpool0-0").split("stdout attempt", -1)).hasSize(2);
  }

  @Test
  void failsWithAWorkerAndStopsTheRest() throws Exception {
    CustomJob job =
        site.runToEnd(
            Specs.aJob(Specs.aShellPool(1, "sleep 600"), Specs.aShellPool(2, "exit $RANK")));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(job.getError().getMessage()).contains("The replica workerpool1-");
  }
}
