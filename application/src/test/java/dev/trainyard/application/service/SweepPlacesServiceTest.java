package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import org.junit.jupiter.api.Test;

class SweepPlacesServiceTest {
  private final House house = new House();

  @Test
  void cancelsWhatSurfacesWhereNothingLivesAnyMore() {
    RemoteJob stray = anotherRemoteOf(house.anEndedJob("a"));
    assertThat(house.observe.observe().places()).isZero();
    assertThat(house.sweep.sweep().strays()).isEqualTo(1);
    assertThat(house.vertex.cancels()).containsExactly(stray.name());
    assertThat(house.sweep.sweep().strays()).isZero();
  }

  @Test
  void leavesPlacesWithLiveJobsToTheirWatcher() {
    house.aStartedJob("a");
    assertThat(house.sweep.sweep().places()).isZero();
  }

  @Test
  void sweepsOnlyWhatNoOtherServerHolds() {
    JobId id = house.anEndedJob("a");
    house.rows.leasesOf("server-2").acquire("watch/" + house.job(id).place().parent(), House.LEASE);
    house.clock.advance(House.LEASE.multipliedBy(2));
    assertThat(house.sweep.sweep().places()).isEqualTo(1);
    house.clock.advance(House.LEASE.multipliedBy(2));
    house.rows.leasesOf("server-2").acquire("watch/" + house.job(id).place().parent(), House.LEASE);
    assertThat(house.sweep.sweep().places()).isZero();
  }

  @Test
  void saysWhereVertexCouldNotBeAsked() {
    house.anEndedJob("a");
    house.vertex.goAway();
    assertThat(house.sweep.sweep().unreachable()).isEqualTo(1);
  }

  private RemoteJob anotherRemoteOf(JobId id) {
    house.vertex.start(house.orderOf(house.job(id)));
    return house.vertex.remotesOf(id).getLast();
  }
}
