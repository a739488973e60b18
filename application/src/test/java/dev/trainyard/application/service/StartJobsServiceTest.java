package dev.trainyard.application.service;

import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.CREATE;
import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.REFUSE;
import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.THROTTLE;
import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.UNCLEAR_WITH_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.testkit.ScriptedTrainingService;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartJobsServiceTest {
  private final House house = new House();

  @Test
  void createsOneRemoteJobAndKnowsItsName() {
    JobId id = house.aStartedJob("a");
    assertThat(house.story(id)).containsExactly(Phase.QUEUED, Phase.STARTING, Phase.PENDING);
    assertThat(house.vertex.remotesOf(id))
        .singleElement()
        .satisfies(
            remote -> assertThat(remote.name()).isEqualTo(house.job(id).attempt().remoteName()));
  }

  @Test
  void startsNothingTwice() {
    JobId id = house.aStartedJob("a");
    assertThat(house.start.start().isBusy()).isFalse();
    assertThat(house.vertex.remotesOf(id)).hasSize(1);
  }

  @Test
  void failsAJobThatVertexRefusesAndGoesOnWithTheNext() {
    JobId refused = house.aJob("a");
    JobId sound = house.aJob("b");
    house.vertex.answer(REFUSE, CREATE);
    house.start.start();
    assertThat(house.phase(refused)).isEqualTo(Phase.FAILED);
    assertThat(house.phase(sound)).isEqualTo(Phase.PENDING);
  }

  @Test
  void queuesAThrottledJobAgainAndRestsUntilVertexAllowsIt() {
    JobId id = house.aJob("a");
    house.vertex.answer(THROTTLE);
    house.start.start();
    assertThat(house.phase(id)).isEqualTo(Phase.QUEUED);
    JobId next = house.aJob("b");
    assertThat(house.start.start().claimed()).isZero();
    house.clock.advance(ScriptedTrainingService.THROTTLED_FOR.plusSeconds(1));
    house.start.start();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
    assertThat(house.phase(next)).isEqualTo(Phase.PENDING);
  }

  @Test
  void leavesAnUnclearStartUntouched() {
    JobId id = house.aJob("a");
    house.vertex.answer(UNCLEAR_WITH_EFFECT);
    house.start.start();
    assertThat(house.phase(id)).isEqualTo(Phase.STARTING);
    assertThat(house.start.start().claimed()).isZero();
  }

  @Test
  void claimsNoMoreThanTheBudgetAllows() {
    house.rows.budget().leave(Call.SUBMIT, 2);
    house.aJob("a");
    house.aJob("b");
    JobId last = house.aJob("c");
    assertThat(house.start.start().claimed()).isEqualTo(2);
    assertThat(house.phase(last)).isEqualTo(Phase.QUEUED);
  }

  @Test
  void givesBackWhatItDidNotUse() {
    house.rows.budget().leave(Call.SUBMIT, 3);
    house.aStartedJob("a");
    house.aStartedJob("b");
    assertThat(house.vertex.remotes()).hasSize(2);
    house.aStartedJob("c");
    assertThat(house.vertex.remotes()).hasSize(3);
  }

  @Test
  void asksToCancelAJobThatWasCancelledWhileItsCreateWasUnderWay() {
    JobId id = house.aJob("a");
    house.vertex.answer(UNCLEAR_WITH_EFFECT);
    house.start.start();
    house.askToCancel(id);
    house.clock.advance(House.LEASE.plus(Duration.ofSeconds(1)));
    house.pursue.pursue();
    house.pursue.pursue();
    assertThat(house.vertex.cancels())
        .containsExactly(house.vertex.remotesOf(id).getFirst().name());
    assertThat(house.phase(id)).isEqualTo(Phase.CANCELLING);
  }
}
