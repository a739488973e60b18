package dev.trainyard.application.service;

import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.CREATE;
import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.REFUSE;
import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.THROTTLE;
import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.UNCLEAR_WITH_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.FinishStartsUseCase.Summary;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.testkit.ScriptedTrainingService;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import java.time.Duration;
import java.util.stream.IntStream;
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

  @Test
  void waitsForNoAnswer() {
    house.holdCreates();
    JobId slow = house.aJob("a");
    assertThat(house.start.start().claimed()).isEqualTo(1);
    JobId next = house.aJob("b");
    assertThat(house.start.start().claimed()).isEqualTo(1);
    assertThat(house.phase(slow)).isEqualTo(Phase.STARTING);
    house.letGoOneCreate();
    house.letGoOneCreate();
    assertThat(house.start.start().started()).isEqualTo(2);
    assertThat(house.phase(next)).isEqualTo(Phase.PENDING);
  }

  @Test
  void claimsNoMoreOfAPlaceThanMayBeUnanswered() {
    house.holdCreates();
    IntStream.range(0, House.CLAIM + 1).forEach(n -> house.aJob("here-" + n));
    JobId there = house.aJobElsewhere("there");
    assertThat(house.start.start().claimed()).isEqualTo(House.CLAIM + 1);
    assertThat(house.phase(there)).isEqualTo(Phase.STARTING);
    assertThat(house.start.start().claimed()).isZero();
    house.letGoOneCreate();
    assertThat(house.start.start().claimed()).isEqualTo(1);
  }

  @Test
  void triesAPlaceThatDoesNotAnswerWithOneCreateAtATime() {
    house.vertex.goAway();
    IntStream.range(0, 3 * House.CLAIM).forEach(n -> house.aJob("a" + n));
    house.start.start();
    assertThat(house.start.start().claimed()).isZero();
    house.clock.advance(Duration.ofMinutes(2));
    assertThat(house.start.start().claimed()).isEqualTo(1);
    house.clock.advance(Duration.ofMinutes(2));
    house.vertex.comeBack();
    assertThat(house.start.start().claimed()).isEqualTo(1);
    assertThat(house.start.start().claimed()).isEqualTo(House.CLAIM);
  }

  @Test
  void keepsAnswersWhileTheStoreIsAway() {
    house.holdCreates();
    JobId id = house.aJob("a");
    house.start.start();
    house.letGoOneCreate();
    house.storeGoesAway();
    assertThatThrownBy(house.start::start).isInstanceOf(StoreAwayException.class);
    house.storeComesBack();
    assertThat(house.start.start().started()).isEqualTo(1);
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
  }

  @Test
  void recordsWhatIsUnderWayBeforeAServerStops() {
    house.holdCreates();
    JobId id = house.aJob("a");
    house.start.start();
    assertThat(house.finish.finish(Duration.ofMillis(1))).isEqualTo(new Summary(0, 1));
    house.letGoOneCreate();
    assertThat(house.finish.finish(Duration.ofSeconds(1))).isEqualTo(new Summary(1, 0));
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
  }

  @Test
  void isWokenByEachAnswer() {
    house.holdCreates();
    house.aJob("a");
    house.start.start();
    int before = house.wakes.get();
    house.letGoOneCreate();
    assertThat(house.wakes.get()).isEqualTo(before + 1);
  }
}
