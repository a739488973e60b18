package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.domain.job.JobId;
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
  void tellsAllAgainThatMayNotHaveBeenHeard() {
    JobId id = house.aStartedJob("a");
    house.world.goAwayAfter(2);
    assertThatThrownBy(house.publish::publish).isInstanceOf(PublisherAwayException.class);
    house.world.comeBack();
    house.publish.publish();
    assertThat(house.world.ids())
        .containsExactly(id + "/1", id + "/2", id + "/1", id + "/2", id + "/3");
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
