package dev.trainyard.domain.job;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Jobs;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobEndTest {
  private static final Instant NOW = NOON.plusSeconds(60);
  private static final Cause ASKED = new Cause("ada", Channel.HTTP, Reason.CANCEL_ASKED, "");

  @Test
  void isCancelledAtOnceWhileItIsQueued() {
    Transition step = Jobs.aQueuedJob().cancel(NOW, ASKED).orElseThrow();
    assertThat(step.after().state())
        .isEqualTo(
            new JobState.Cancelled(new JobError(JobError.CANCELLED, "CANCELED by ada."), NOW));
    assertThat(step.after().times()).isEqualTo(new Times(NOON, null, NOW, NOW));
    assertThat(step.cause()).isEqualTo(ASKED);
  }

  @Test
  void isCancellingUntilVertexHasEndedIt() {
    for (Job job : List.of(Jobs.aPendingJob(), Jobs.aRunningJob())) {
      Job after = job.cancel(NOW, ASKED).orElseThrow().after();
      assertThat(after.state()).isEqualTo(new JobState.Cancelling(NOW));
      assertThat(after.attempt()).isEqualTo(job.attempt());
    }
  }

  @Test
  void waitsForTheAnswerToItsStartBeforeItsCancelIsAskedOfVertex() {
    assertThat(Jobs.aStartingJob().cancel(NOW, ASKED).orElseThrow().after().state())
        .isEqualTo(new JobState.Cancelling(NOON.plusSeconds(1).plus(JobStory.LEASE)));
  }

  @Test
  void isNotCancelledTwice() {
    for (Job job : Jobs.oneOfEachPhase().subList(4, 8)) {
      assertThat(job.cancel(NOW, ASKED)).isEmpty();
    }
    assertThat(Jobs.aCancellingJobWithoutRemote().cancel(NOW, ASKED)).isEmpty();
  }

  @Test
  void failsWhenItsRemoteJobIsGone() {
    for (Job job : List.of(Jobs.aPendingJob(), Jobs.aRunningJob())) {
      Transition step = job.vanish(NOW).orElseThrow();
      assertThat(step.after().state())
          .isInstanceOfSatisfying(
              JobState.Failed.class,
              end -> assertThat(end.error().code()).isEqualTo(JobError.NOT_FOUND));
      assertThat(step.cause().reason()).isEqualTo(Reason.VANISHED);
      assertThat(step.cause().detail()).contains(job.attempt().remoteName());
    }
  }

  @Test
  void isCancelledWhenItsRemoteJobIsGoneAfterACancelWasAsked() {
    assertThat(Jobs.aCancellingJob().vanish(NOW).orElseThrow().after().state())
        .isInstanceOf(JobState.Cancelled.class);
  }

  @Test
  void cannotVanishWithoutARemoteJob() {
    for (Job job :
        List.of(
            Jobs.aQueuedJob(),
            Jobs.aStartingJob(),
            Jobs.aCancellingJobWithoutRemote(),
            Jobs.aSucceededJob(),
            Jobs.aFailedJob(),
            Jobs.aCancelledJob())) {
      assertThat(job.vanish(NOW)).isEmpty();
    }
  }

  @Test
  void countsItsVersionsWithoutGaps() {
    assertThat(Jobs.oneOfEachPhase())
        .extracting(Job::version)
        .containsExactly(1, 2, 3, 4, 5, 5, 5, 6);
  }
}
