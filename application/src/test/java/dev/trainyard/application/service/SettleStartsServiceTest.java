package dev.trainyard.application.service;

import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.UNCLEAR_WITHOUT_EFFECT;
import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.UNCLEAR_WITH_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.SettleStartsUseCase.Summary;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettleStartsServiceTest {
  private final House house = new House();

  @Test
  void waitsForTheLease() {
    anUnclearJob(true);
    assertThat(house.settle.settle()).isEqualTo(new Summary(0, 0, 0));
  }

  @Test
  void adoptsWhatTheLostAnswerHadCreated() {
    JobId id = anUnclearJob(true);
    afterTheLease();
    assertThat(house.settle.settle()).isEqualTo(new Summary(1, 1, 0));
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
    assertThat(house.vertex.remotesOf(id)).hasSize(1);
  }

  @Test
  void startsAgainOnlyWhenNothingIsThere() {
    JobId id = anUnclearJob(false);
    afterTheLease();
    assertThat(house.settle.settle()).isEqualTo(new Summary(1, 0, 1));
    house.start.start();
    assertThat(house.story(id))
        .containsExactly(Phase.QUEUED, Phase.STARTING, Phase.QUEUED, Phase.STARTING, Phase.PENDING);
    assertThat(house.vertex.remotesOf(id))
        .singleElement()
        .satisfies(remote -> assertThat(remote.attempt()).isEqualTo(2));
  }

  @Test
  void adoptsALaterAttemptThatTheStoreForgotEvenIfItHasEnded() {
    JobId id = anUnclearJob(false);
    house.vertex.start(house.orderOf(nextAttemptOf(house.job(id))));
    house.vertex.setState(id, State.SUCCEEDED);
    afterTheLease();
    assertThat(house.settle.settle()).isEqualTo(new Summary(1, 1, 0));
    assertThat(house.phase(id)).isEqualTo(Phase.SUCCEEDED);
  }

  @Test
  void looksAgainLaterWhileVertexIsAway() {
    JobId id = anUnclearJob(true);
    afterTheLease();
    house.vertex.goAway();
    house.settle.settle();
    assertThat(house.phase(id)).isEqualTo(Phase.STARTING);
    house.vertex.comeBack();
    assertThat(house.settle.settle().looked()).isZero();
    house.clock.advance(Duration.ofMinutes(1));
    house.settle.settle();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
  }

  @Test
  void leavesTheAdoptionToTheWatcherIfThatIsFaster() {
    JobId id = anUnclearJob(true);
    house.observe.observe();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
    afterTheLease();
    assertThat(house.settle.settle().looked()).isZero();
  }

  private static Job nextAttemptOf(Job job) {
    return new Job(
        job.id(), job.place(), job.version(), job.state(), job.attempt().next(), job.times());
  }

  private JobId anUnclearJob(boolean withEffect) {
    JobId id = house.aJob("a");
    house.vertex.answer(withEffect ? UNCLEAR_WITH_EFFECT : UNCLEAR_WITHOUT_EFFECT);
    house.start.start();
    return id;
  }

  private void afterTheLease() {
    house.clock.advance(House.LEASE.plusSeconds(1));
  }
}
