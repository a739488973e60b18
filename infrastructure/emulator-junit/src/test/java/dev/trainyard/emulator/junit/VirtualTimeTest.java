package dev.trainyard.emulator.junit;

import static dev.trainyard.emulator.junit.Jobs.PARENT;
import static dev.trainyard.emulator.junit.Jobs.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.run.job.Pace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VirtualTimeTest {
  private static final Instant START = Instant.parse("2026-12-24T18:00:00Z");
  private static final Pace WEEK =
      Pace.DEFAULT.withProvisioning(Duration.ofMinutes(5)).withRunning(Duration.ofDays(7));

  @RegisterExtension
  final VertexEmulatorExtension vertex =
      VertexEmulatorExtension.noop()
          .withVirtualTime(START)
          .with(settings -> settings.withConduct(settings.conduct().withPace(WEEK)));

  @Test
  void turnsTheTimeByHand() {
    CustomJob job = vertex.jobs().createCustomJob(PARENT, training());
    assertThat(state(job)).isEqualTo(JobState.JOB_STATE_PENDING);

    vertex.time().advance(Duration.ofMinutes(5));
    assertThat(state(job)).isEqualTo(JobState.JOB_STATE_RUNNING);
    vertex.time().advance(Duration.ofDays(7));
    assertThat(state(job)).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
  }

  @Test
  void waitsAWeekForAJobInNoTime() {
    CustomJob job = vertex.awaitEnd(vertex.jobs().createCustomJob(PARENT, training()));

    assertThat(Instant.ofEpochSecond(job.getEndTime().getSeconds()))
        .isEqualTo(START.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(5)));
  }

  @Test
  void showsTheListAsItWasADayAgo() {
    vertex.jobs().createCustomJob(PARENT, training());
    vertex.faults().on("ListCustomJobs").staleBy(Duration.ofDays(1));

    vertex.time().advance(Duration.ofHours(23));
    assertThat(vertex.jobs().listCustomJobs(PARENT).iterateAll()).isEmpty();
    vertex.time().advance(Duration.ofDays(1));
    assertThat(vertex.jobs().listCustomJobs(PARENT).iterateAll())
        .extracting(CustomJob::getState)
        .containsExactly(JobState.JOB_STATE_RUNNING);
    vertex.time().advance(Duration.ofDays(6));
    assertThat(vertex.jobs().listCustomJobs(PARENT).iterateAll())
        .extracting(CustomJob::getState)
        .containsExactly(JobState.JOB_STATE_RUNNING);
  }

  private JobState state(CustomJob job) {
    return vertex.jobs().getCustomJob(job.getName()).getState();
  }
}
