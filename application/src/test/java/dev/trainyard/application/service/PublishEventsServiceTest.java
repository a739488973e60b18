package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.in.PublishEventsUseCase;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.JobId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishEventsServiceTest {
  private final House house = new House();

  @Test
  void tellsEveryRowOnceInOrder() {
    JobId id = house.aStartedJob("a");
    house.publish.publish();
    house.publish.publish();
    assertThat(house.world.ids()).containsExactly(id + "/1", id + "/2", id + "/3");
  }

  @Test
  void tellsAllThatTheWorldDidNotHearWhenItListensAgain() {
    JobId id = house.aStartedJob("a");
    house.world.goAway();
    assertThatThrownBy(house.publish::publish).isInstanceOf(PublisherAwayException.class);
    house.world.comeBack();
    house.clock.advance(Duration.ofSeconds(1));
    house.publish.publish();
    assertThat(house.world.ids()).containsExactly(id + "/1", id + "/2", id + "/3");
  }

  @Test
  void triesAtGrowingPausesAndSaysTheSameMeanwhile() {
    house.aStartedJob("a");
    house.world.goAway();
    for (int second = 0; second < 3600; second++) {
      assertThatThrownBy(house.publish::publish).hasMessage("away");
      house.clock.advance(Duration.ofSeconds(1));
    }
    assertThat(house.world.tries()).isBetween(115, 125);
    house.world.comeBack();
    house.clock.advance(Duration.ofSeconds(30));
    assertThat(house.publish.publish().published()).isEqualTo(3);
  }

  @Test
  void leavesItToAnotherServerWhenItCannotReachTheWorld() {
    house.aStartedJob("a");
    house.world.goAway();
    assertThatThrownBy(house.publish::publish).isInstanceOf(PublisherAwayException.class);
    assertThat(house.rows.leasesOf("server-2").acquire("relay", House.LEASE)).isPresent();
  }

  @Test
  void doesNotMoveOnWhenSomebodyElseHasTakenOver() {
    house.aStartedJob("a");
    PublishEventsUseCase slow =
        new PublishEventsService(
            new TakenOver(house.rows, () -> house.world.takeOver(new Lease("relay", "b", 9))),
            house.world,
            house.rows,
            House.LEASE,
            house.clock);
    assertThat(slow.publish().published()).isZero();
    assertThat(house.world.ids()).isEmpty();
    assertThat(house.publish.publish().published()).isEqualTo(3);
  }

  @Test
  void isSilentWhileAnotherServerTells() {
    house.rows.leasesOf("server-2").acquire("relay", House.LEASE);
    house.aStartedJob("a");
    assertThat(house.publish.publish().published()).isZero();
    house.clock.advance(House.LEASE.plusSeconds(1));
    assertThat(house.publish.publish().published()).isEqualTo(3);
  }
}
