package dev.trainyard.domain.job;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Jobs;
import dev.trainyard.domain.testkit.RemoteJobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSettleTest {
  private static final Instant NOW = NOON.plusSeconds(60);
  private static final Wait LATER = new Wait(WaitReason.API_RATE, "429", NOW.plusSeconds(30));
  private static final JobError ERROR = new JobError(JobError.INVALID_ARGUMENT, "no such machine");

  @ParameterizedTest(name = "{0}: {1}, when a cancel was asked {2}")
  @CsvSource({
    "QUEUED,    PENDING,    CANCELLING",
    "PENDING,   PENDING,    CANCELLING",
    "RUNNING,   RUNNING,    CANCELLING",
    "SUCCEEDED, SUCCEEDED,  SUCCEEDED",
    "FAILED,    FAILED,     FAILED",
    "CANCELLING, CANCELLING, CANCELLING",
    "CANCELLED, CANCELLED,  CANCELLED",
    "PAUSED,    PENDING,    CANCELLING",
    "EXPIRED,   FAILED,     FAILED",
    "UPDATING,  RUNNING,    CANCELLING",
    "PARTIALLY_SUCCEEDED, FAILED, FAILED",
    "UNKNOWN,   PENDING,    CANCELLING"
  })
  void takesWhatWasStartedAsItIs(State remote, Phase then, Phase thenIfCancelled) {
    for (Job job : List.of(Jobs.aStartingJob(), Jobs.aCancellingJobWithoutRemote())) {
      RemoteJob there = RemoteJobs.remoteOf(job, remote, NOW);
      Job after = settle(job, new StartOutcome.Started(there)).orElseThrow().after();
      boolean asked = job.state().phase() == Phase.CANCELLING;
      assertThat(after.state().phase()).isEqualTo(asked ? thenIfCancelled : then);
      assertThat(after.attempt()).isEqualTo(new Attempt(1, there.name()));
    }
  }

  @Test
  void asksForTheCancelAtOnceWhenTheRemoteJobBecomesKnown() {
    Job job = Jobs.aCancellingJobWithoutRemote();
    assertThat(job.state())
        .isEqualTo(new JobState.Cancelling(NOON.plusSeconds(1).plus(JobStory.LEASE)));
    RemoteJob there = RemoteJobs.remoteOf(job, State.RUNNING, NOW);
    assertThat(settle(job, new StartOutcome.Started(there)).orElseThrow().after().state())
        .isEqualTo(new JobState.Cancelling(NOW));
  }

  @Test
  void waitsAgainAfterAThrottledStart() {
    Transition step = settle(Jobs.aStartingJob(), new StartOutcome.Throttled(LATER)).orElseThrow();
    assertThat(step.after().state()).isEqualTo(new JobState.Queued(LATER));
    assertThat(step.cause().reason()).isEqualTo(Reason.THROTTLED);
    Instant then = LATER.until();
    assertThat(step.after().claim(then, then, step.cause()).after().attempt())
        .isEqualTo(new Attempt(2, ""));
  }

  @Test
  void startsAgainOnlyWhenNothingIsThere() {
    assertThat(settle(Jobs.aStartingJob(), new StartOutcome.Unclear("reset"))).isEmpty();
    Transition step = settle(Jobs.aStartingJob(), new StartOutcome.Absent()).orElseThrow();
    assertThat(step.after().state().phase()).isEqualTo(Phase.QUEUED);
    assertThat(step.cause().reason()).isEqualTo(Reason.NOT_FOUND_AFTER_UNCLEAR_START);
  }

  @Test
  void failsWithTheWordsOfARefusal() {
    Transition step = settle(Jobs.aStartingJob(), new StartOutcome.Refused(ERROR)).orElseThrow();
    assertThat(step.after().state()).isEqualTo(new JobState.Failed(ERROR, NOW));
    assertThat(step.after().times().endTime()).isEqualTo(NOW);
    assertThat(step.cause())
        .isEqualTo(Cause.ours(Channel.STARTER, Reason.REFUSED, ERROR.message()));
  }

  @Test
  void isCancelledWhenACancelWasAskedAndNothingStarted() {
    Job asked = Jobs.aCancellingJobWithoutRemote();
    assertThat(settle(asked, new StartOutcome.Unclear("reset"))).isEmpty();
    for (StartOutcome none : nothingStarted()) {
      assertThat(settle(asked, none).orElseThrow().after().state())
          .isInstanceOfSatisfying(
              JobState.Cancelled.class,
              end -> assertThat(end.error().message()).contains("CANCELED"));
    }
  }

  @Test
  void changesNothingWhenNoStartIsAwaited() {
    for (Job job : Jobs.oneOfEachPhase()) {
      RemoteJob there = RemoteJobs.remoteOf(job, State.RUNNING, NOW);
      if (!job.awaitsStart()) {
        assertThat(settle(job, new StartOutcome.Started(there))).isEmpty();
        nothingStarted().forEach(none -> assertThat(settle(job, none)).isEmpty());
        assertThat(settle(job, new StartOutcome.Unclear("reset"))).isEmpty();
      }
    }
  }

  @Test
  void awaitsAStartOnlyWithoutARemoteJob() {
    assertThat(Jobs.oneOfEachPhase().stream().filter(Job::awaitsStart))
        .containsExactly(Jobs.aStartingJob());
    assertThat(Jobs.aCancellingJobWithoutRemote().awaitsStart()).isTrue();
  }

  private static List<StartOutcome> nothingStarted() {
    return List.of(
        new StartOutcome.Throttled(LATER),
        new StartOutcome.Refused(ERROR),
        new StartOutcome.Absent());
  }

  private static Optional<Transition> settle(Job job, StartOutcome outcome) {
    return job.settle(outcome, NOW, Channel.STARTER);
  }
}
