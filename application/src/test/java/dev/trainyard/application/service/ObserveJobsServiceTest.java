package dev.trainyard.application.service;

import static dev.trainyard.application.testkit.ScriptedTrainingService.Answer.UNCLEAR_WITH_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ObserveJobsServiceTest {
  private final House house = new House();

  @Test
  void followsAJobToItsEnd() {
    JobId id = house.aStartedJob("a");
    see(id, State.RUNNING);
    see(id, State.SUCCEEDED);
    assertThat(house.story(id))
        .containsExactly(
            Phase.QUEUED, Phase.STARTING, Phase.PENDING, Phase.RUNNING, Phase.SUCCEEDED);
  }

  @Test
  void writesNothingWhereNothingChanged() {
    JobId id = house.aStartedJob("a");
    see(id, State.RUNNING);
    assertThat(house.observe.observe().advanced()).isZero();
    assertThat(house.story(id)).hasSize(4);
  }

  @Test
  void acceptsAJobThatEndsBetweenTwoLooks() {
    JobId id = house.aStartedJob("a");
    see(id, State.FAILED);
    assertThat(house.story(id))
        .containsExactly(Phase.QUEUED, Phase.STARTING, Phase.PENDING, Phase.FAILED);
  }

  @Test
  void failsAJobWhoseRemoteJobWasDeleted() {
    JobId id = house.aStartedJob("a");
    house.vertex.delete(house.job(id).attempt().remoteName());
    later();
    house.observe.observe();
    assertThat(house.phase(id)).isEqualTo(Phase.FAILED);
  }

  @Test
  void believesNothingWhileVertexIsAway() {
    JobId id = house.aStartedJob("a");
    house.vertex.goAway();
    assertThat(house.observe.observe().unreachable()).isEqualTo(1);
    assertThat(house.phase(id)).isEqualTo(Phase.PENDING);
  }

  @Test
  void cancelsAStrayOfAnEarlierAttempt() {
    JobId id = house.aStartedJob("a");
    RemoteJob stray = anotherRemoteOf(id);
    later();
    assertThat(house.observe.observe().strays()).isEqualTo(1);
    assertThat(house.vertex.cancels()).containsExactly(stray.name());
    assertThat(house.observe.observe().strays()).isZero();
  }

  @Test
  void cancelsWhatSurfacesAfterTheJobHadEnded() {
    JobId id = house.aStartedJob("a");
    house.aStartedJob("another, so that the place is still watched");
    see(id, State.SUCCEEDED);
    RemoteJob stray = anotherRemoteOf(id);
    later();
    house.observe.observe();
    assertThat(house.vertex.cancels()).containsExactly(stray.name());
  }

  @Test
  void looksOnlyWhereNoOtherServerWatches() {
    JobId id = house.aStartedJob("a");
    house.rows.leasesOf("server-2").acquire("watch/" + house.job(id).place().parent(), House.LEASE);
    assertThat(house.observe.observe().places()).isZero();
  }

  @Test
  void adoptsTheRemoteJobOfAStartWithoutAnAnswer() {
    JobId id = house.aJob("a");
    house.vertex.answer(UNCLEAR_WITH_EFFECT);
    house.start.start();
    house.vertex.setState(id, State.RUNNING);
    house.observe.observe();
    assertThat(house.phase(id)).isEqualTo(Phase.RUNNING);
    assertThat(house.job(id).attempt().hasRemote()).isTrue();
  }

  private RemoteJob anotherRemoteOf(JobId id) {
    house.vertex.start(house.orderOf(house.job(id)));
    return house.vertex.remotesOf(id).getLast();
  }

  private void see(JobId id, State state) {
    house.vertex.setState(id, state);
    later();
    house.observe.observe();
  }

  private void later() {
    house.clock.advance(Duration.ofSeconds(1));
  }
}
