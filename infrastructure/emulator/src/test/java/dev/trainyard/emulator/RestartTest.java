package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path state;

  @Test
  void knowsTheSameJobsAfterARestart() throws Exception {
    CustomJob ended;
    try (Site site = Site.noop(state)) {
      ended = site.runToEnd(Specs.aShellJob("true"));
    }
    try (Site site = Site.noop(state)) {
      assertThat(site.client.getCustomJob(ended.getName())).isEqualTo(ended);
    }
  }

  @Test
  void neverGivesTheIdOfADeletedJobAgain() throws Exception {
    String deleted;
    try (Site site = Site.noop(state)) {
      deleted = site.runToEnd(Specs.aShellJob("true")).getName();
      site.client.deleteCustomJobAsync(deleted).get(30, TimeUnit.SECONDS);
    }
    try (Site site = Site.noop(state)) {
      assertThat(site.create(Specs.aShellJob("true")).getName()).isGreaterThan(deleted);
    }
  }

  @Test
  void runsOnWhatHadNotEnded() throws Exception {
    CustomJob job;
    var slow = EmulatorSettings.of(Mode.NOOP, state);
    try (Site site = Site.start(slow.withPace(Site.quick().withRunning(Duration.ofHours(1))))) {
      job = site.awaitState(site.create(Specs.aShellJob("true")), JobState.JOB_STATE_RUNNING);
    }
    try (Site site = Site.noop(state)) {
      CustomJob ended = site.awaitEnd(job);

      assertThat(ended.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
      assertThat(ended.getStartTime()).isEqualTo(job.getStartTime());
    }
  }

  @Test
  void refusesAFolderThatAnotherEmulatorUses() throws Exception {
    try (Site site = Site.noop(state)) {
      assertThatThrownBy(() -> Emulator.start(EmulatorSettings.of(Mode.NOOP, state)))
          .isInstanceOf(StateInUseException.class)
          .hasMessageContaining(site.endpoint.replaceAll(".*:", "\"port\":"));
    }
  }
}
