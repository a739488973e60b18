package dev.trainyard.application.service;

import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static dev.trainyard.domain.testkit.Submissions.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a place is looked at, and by whom. */
class WatchPlacesTest {
  private static final Duration STEP = Duration.ofMillis(100);

  private final House house = new House(60);
  private final ObserveJobsService other = house.watcherOf("server-2");

  @Test
  void sharesPlacesWithAnotherServer() {
    startedAt(Places.aPlace());
    startedAt(Places.anotherPlace());
    assertThat(house.observe.observe().places()).isEqualTo(1);
    assertThat(other.observe().places()).isEqualTo(1);
    for (Duration gone = STEP; gone.compareTo(Duration.ofMinutes(1)) < 0; gone = gone.plus(STEP)) {
      house.clock.advance(STEP);
      assertThat(house.observe.observe().places()).isLessThanOrEqualTo(1);
      assertThat(other.observe().places()).isLessThanOrEqualTo(1);
    }
    assertThat(holderOf(Places.aPlace())).isNotEqualTo(holderOf(Places.anotherPlace()));
  }

  @Test
  void takesAllPlacesWhereItIsAlone() {
    startedAt(Places.aPlace());
    startedAt(Places.anotherPlace());
    run(Duration.ofSeconds(1));
    assertThat(holderOf(Places.aPlace())).isEqualTo(holderOf(Places.anotherPlace()));
  }

  @Test
  void takesOverWithinSecondsOfTheEndOfALease() {
    JobId id = house.aStartedJob("a");
    run(Duration.ofSeconds(30));
    house.vertex.setState(id, State.RUNNING);
    Instant died = house.clock.instant();
    while (house.phase(id) != Phase.RUNNING) {
      other.observe();
      house.clock.advance(STEP);
      assertThat(Duration.between(died, house.clock.instant()))
          .isLessThan(House.LEASE.plusSeconds(2));
    }
  }

  @Test
  void looksSeldomWhereAllRunForLongAndOftenWhereSomethingHappened() {
    JobId id = house.aStartedJob("a");
    house.vertex.setState(id, State.RUNNING);
    run(Duration.ofMinutes(10));
    assertThat(looksWithin(Duration.ofMinutes(2))).isBetween(5, 7);
    house.aStartedJob("b");
    assertThat(looksWithin(Duration.ofSeconds(10))).isBetween(9, 11);
  }

  @Test
  void looksOftenAgainWhenTheTimeoutIsNear() {
    house.vertex.pages().size(10);
    IntStream.range(0, 35).forEach(i -> house.aStartedJob("k" + i));
    Duration timeout = Duration.ofMinutes(30);
    Scheduling scheduling =
        new Scheduling(timeout, false, Scheduling.Strategy.STANDARD, false, null);
    JobId id = house.accepted(aSubmission("t", aRequest().scheduling(scheduling).build()));
    house.start.start();
    house.vertex.setState(id, State.RUNNING);
    run(Duration.ofSeconds(5));
    Instant start = Objects.requireNonNull(house.job(id).times().startTime());
    run(Duration.between(house.clock.instant(), start.plus(timeout)));
    house.vertex.setState(id, State.CANCELLED);
    run(Duration.ofSeconds(4));
    assertThat(house.phase(id)).isEqualTo(Phase.CANCELLED);
  }

  @Test
  void findsItsWayThroughAPlaceThatHasJustGrownFiftyfold() {
    IntStream.range(0, 100).forEach(i -> house.aJob("first " + i));
    house.startAll();
    run(Duration.ofSeconds(2));
    List<JobId> then = IntStream.range(0, 5000).mapToObj(i -> house.aJob("then " + i)).toList();
    house.startAll();
    then.forEach(id -> house.vertex.setState(id, State.RUNNING));
    run(Duration.ofMinutes(2));
    assertThat(then).allMatch(id -> house.phase(id) == Phase.RUNNING);
  }

  @Test
  void sweepsPageByPageAtTheSamePace() {
    JobId ended = house.anEndedJob("a");
    house.vertex.pages().size(10);
    Order order = house.orderOf(house.job(ended));
    IntStream.range(0, 25).forEach(_ -> house.vertex.start(order));
    run(Duration.ofSeconds(2));
    assertThat(List.of(sweptAfterASlot(), sweptAfterASlot(), sweptAfterASlot()))
        .containsExactly(10, 10, 5);
    assertThat(house.sweep.sweep().unfinished()).isEqualTo(1);
  }

  private int sweptAfterASlot() {
    house.clock.advance(Duration.ofMillis(1017));
    int strays = house.sweep.sweep().strays();
    assertThat(house.sweep.sweep().strays()).isZero();
    return strays;
  }

  private void startedAt(Place place) {
    house.accepted(aSubmission("at " + place.project(), JobRequests.aContainerJob(), place));
    house.start.start();
  }

  private String holderOf(Place place) {
    return List.of("server-1", "server-2").stream()
        .filter(server -> isHeldBy(server, place))
        .findFirst()
        .orElseThrow();
  }

  private boolean isHeldBy(String server, Place place) {
    return house.rows.leasesOf(server).acquire("watch/" + place.parent(), House.LEASE).isPresent();
  }

  private int looksWithin(Duration duration) {
    int before = house.vertex.pages().calls().size();
    run(duration);
    return house.vertex.pages().calls().size() - before;
  }

  private void run(Duration duration) {
    for (Duration gone = Duration.ZERO; gone.compareTo(duration) < 0; gone = gone.plus(STEP)) {
      house.observe.observe();
      house.clock.advance(STEP);
    }
  }
}
