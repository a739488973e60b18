package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.in.MendSetbacksUseCase;
import dev.trainyard.application.port.in.MendSetbacksUseCase.Summary;
import dev.trainyard.application.port.out.Backlog.BacklogAwayException;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.testkit.JobStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendSetbacksServiceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final House house = new House();
  private final List<Instant> takenAgain = new ArrayList<>();
  private boolean backlogIsAway;
  private final MendSetbacksUseCase mend = house.mend(this::takeAgain, PATIENCE);

  private void takeAgain(Instant since) {
    if (backlogIsAway) {
      throw new BacklogAwayException("away", new IllegalStateException("scripted"));
    }
    takenAgain.add(since);
  }

  @Test
  void hasNothingToDoWhileTheStoreIsWhole() {
    house.aStartedJob("a");
    assertThat(mend.mend()).isEqualTo(Summary.WHOLE);
  }

  @Test
  void startsNothingUntilNoForgottenCreateCanBeUnderWay() {
    JobId id = house.aJob("a");
    house.rows.remember().run();
    house.startAll();
    assertThat(mend.mend()).isEqualTo(new Summary(true, 0, 0));
    assertThat(house.phase(id)).isEqualTo(Phase.QUEUED);
    house.clock.advance(PATIENCE);
    assertThat(mend.mend()).isEqualTo(new Summary(false, 1, 0));
    house.startAll();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
  }

  @Test
  void adoptsTheAttemptThatTheStoreForgot() {
    JobId id = house.aJob("a");
    Runnable back = house.rows.remember();
    house.startAll();
    back.run();
    assertThat(mendAfterAWhile()).isEqualTo(new Summary(false, 1, 1));
    house.startAll();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
    assertThat(house.vertex.remotesOf(id)).hasSize(1);
  }

  @Test
  void adoptsAForgottenAttemptThatHasEnded() {
    JobId id = house.aJob("a");
    Runnable back = house.rows.remember();
    house.startAll();
    back.run();
    house.vertex.setState(id, State.SUCCEEDED);
    mendAfterAWhile();
    assertThat(house.phase(id)).isEqualTo(Phase.SUCCEEDED);
  }

  @Test
  void adoptsAJobThatTheStoreForgot() {
    house.aJob("known");
    Runnable back = house.rows.remember();
    JobId id = house.aStartedJob("forgotten");
    back.run();
    mendAfterAWhile();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
    assertThat(house.submitAgain("forgotten")).isEqualTo(id);
  }

  @Test
  void waitsForTheEndOfAForgottenJobWhoseSubmissionHasBecomeAnother() {
    house.aJob("known");
    Runnable back = house.rows.remember();
    JobId forgotten = house.aStartedJob("a");
    back.run();
    JobId second = house.aJob("a");
    assertThat(mendAfterAWhile().isOpen()).isTrue();
    house.startAll();
    assertThat(house.phase(second)).isEqualTo(Phase.QUEUED);
    house.vertex.setState(forgotten, State.CANCELLED);
    assertThat(mend.mend().isOpen()).isFalse();
    house.startAll();
    assertThat(house.phase(second)).isEqualTo(Phase.PENDING);
  }

  @Test
  void takesInAgainWhatCameSinceAndSomeMore() {
    house.aJob("a");
    house.rows.remember().run();
    mendAfterAWhile();
    assertThat(takenAgain).containsExactly(JobStory.NOON.minus(Duration.ofMinutes(10)));
  }

  @Test
  void staysOpenWhileTheBacklogIsAwayThoughJobsAreStarted() {
    JobId id = house.aJob("a");
    house.rows.remember().run();
    backlogIsAway = true;
    assertThatThrownBy(this::mendAfterAWhile).isInstanceOf(BacklogAwayException.class);
    house.startAll();
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
    backlogIsAway = false;
    assertThat(mend.mend()).isEqualTo(new Summary(false, 0, 0));
    assertThat(takenAgain).hasSize(1);
  }

  @Test
  void triesAgainWhenVertexIsBack() {
    house.aJob("a");
    house.rows.remember().run();
    house.vertex.goAway();
    assertThat(mendAfterAWhile()).isEqualTo(new Summary(true, 0, 0));
    house.vertex.comeBack();
    assertThat(mend.mend()).isEqualTo(new Summary(false, 1, 0));
  }

  @Test
  void leavesTheMendingToOneServer() {
    house.aJob("a");
    house.rows.remember().run();
    house.rows.leasesOf("server-2").acquire("mend", PATIENCE.multipliedBy(3));
    assertThat(mendAfterAWhile()).isEqualTo(new Summary(true, 0, 0));
  }

  private Summary mendAfterAWhile() {
    mend.mend();
    house.clock.advance(PATIENCE);
    return mend.mend();
  }
}
