package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.CancelJobUseCase.Outcome;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CancelTest {
  private final House house = new House();

  @Test
  void endsAQueuedJobAtOnceAndRemembersWhoAsked() {
    JobId id = house.aJob("a");
    assertThat(house.askToCancel(id)).isEqualTo(new Outcome.Asked(Phase.CANCELLED));
    HistoryEntry last = house.rows.history(Places.aPlace().project(), id).getLast();
    assertThat(last.cause().actor()).isEqualTo("ann");
    assertThat(house.start.start().claimed()).isZero();
  }

  @Test
  void asksVertexUntilTheJobHasEnded() {
    JobId id = house.aStartedJob("a");
    assertThat(house.askToCancel(id)).isEqualTo(new Outcome.Asked(Phase.CANCELLING));
    house.pursue.pursue();
    house.pursue.pursue();
    assertThat(house.vertex.cancels()).hasSize(1);
    house.clock.advance(Duration.ofMinutes(1));
    house.pursue.pursue();
    assertThat(house.vertex.cancels()).hasSize(2);
    house.vertex.setState(id, State.CANCELLED);
    house.observe.observe();
    assertThat(house.phase(id)).isEqualTo(Phase.CANCELLED);
    house.clock.advance(Duration.ofHours(1));
    assertThat(house.pursue.pursue().asked()).isZero();
  }

  @Test
  void tellsWhoWatchesThatVertexTakesLong() {
    JobId id = house.aStartedJob("a");
    house.askToCancel(id);
    for (int minutes = 0; minutes < 9 * 60; minutes++) {
      house.pursue.pursue();
      house.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(house.rows.history(Places.aPlace().project(), id))
        .extracting(entry -> entry.cause().reason())
        .endsWith(
            Reason.CANCEL_ASKED, Reason.CANCEL_LASTS, Reason.CANCEL_LASTS, Reason.CANCEL_LASTS);
    assertThat(house.job(id).state())
        .isInstanceOfSatisfying(
            JobState.Cancelling.class,
            state -> assertThat(state.words()).isEqualTo(JobState.Cancelling.LASTS));
    assertThat(house.vertex.cancels().size()).isBetween(9 * 60 / 5, 9 * 60);
    house.vertex.setState(id, State.CANCELLED);
    house.observe.observe();
    assertThat(house.phase(id)).isEqualTo(Phase.CANCELLED);
  }

  @Test
  void letsAJobSucceedThatWasFaster() {
    JobId id = house.aStartedJob("a");
    house.askToCancel(id);
    house.vertex.setState(id, State.SUCCEEDED);
    house.clock.advance(Duration.ofSeconds(1));
    house.observe.observe();
    assertThat(house.phase(id)).isEqualTo(Phase.SUCCEEDED);
  }

  @Test
  void asksAgainSoonAfterVertexWasAway() {
    JobId id = house.aStartedJob("a");
    house.askToCancel(id);
    house.vertex.goAway();
    assertThat(house.pursue.pursue().unreachable()).isEqualTo(1);
    house.vertex.comeBack();
    house.clock.advance(Duration.ofSeconds(10));
    house.pursue.pursue();
    assertThat(house.vertex.cancels()).hasSize(1);
  }

  @Test
  void hasNoEffectOnAJobThatHasEnded() {
    JobId id = house.aJob("a");
    house.askToCancel(id);
    assertThat(house.askToCancel(id)).isEqualTo(new Outcome.NoEffect(Phase.CANCELLED));
    assertThat(house.story(id)).hasSize(2);
  }

  @Test
  void knowsNoJobOfAnotherProject() {
    assertThat(house.askToCancel(new JobId(7))).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void cancelsThroughThePipelineOnlyWhatCameAsOne() {
    JobId job = house.aJob("a");
    JobId pipeline = house.aPipeline("b");
    assertThat(house.askToCancel(job, Kind.PIPELINE)).isEqualTo(new Outcome.Unknown());
    assertThat(house.askToCancel(pipeline, Kind.PIPELINE))
        .isEqualTo(new Outcome.Asked(Phase.CANCELLED));
  }

  @Test
  void knowsNoJobOfAnotherLocation() {
    JobId job = house.aJob("a");
    Scope there = Scope.of(new Place(Places.aPlace().project(), "europe-west4"));
    assertThat(house.askToCancel(job, Kind.JOB, there)).isEqualTo(new Outcome.Unknown());
    assertThat(house.phase(job)).isEqualTo(Phase.QUEUED);
  }
}
