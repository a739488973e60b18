package dev.trainyard.application.service;

import dev.trainyard.application.port.in.ObserveJobsUseCase;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class ObserveJobsService implements ObserveJobsUseCase {
  private static final int STEPS_AT_ONCE = 1000;
  private static final Duration LEARN = Duration.ofSeconds(1);
  private static final Duration MODESTY = Duration.ofMillis(300);
  private static final int MOST_MODEST = 10;

  private final Watchtower tower;
  private final Watch watch;
  private final Yard yard;
  private final Map<Place, Station> stations = new ConcurrentHashMap<>();
  private volatile Instant asked = Elapsed.NEVER;

  private record Station(Post post, Hold hold) {}

  ObserveJobsService(Watchtower tower, Yard yard) {
    this.tower = tower;
    this.watch = tower.watch(yard);
    this.yard = yard;
  }

  @Override
  public Summary observe() {
    Tally tally = new Tally();
    learnPlaces();
    RuntimeException failure = null;
    for (Station station : List.copyOf(stations.values())) {
      try {
        visit(station, tally);
      } catch (RuntimeException e) {
        // why: trouble with one place must not leave the others unwatched
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return tally.summary();
  }

  private void learnPlaces() {
    Instant now = yard.clock().instant();
    if (!Elapsed.isOver(LEARN, asked, now)) {
      return;
    }
    asked = now;
    List<Place> places = yard.store().placesWithLiveJobs();
    for (Place place : places) {
      stations.computeIfAbsent(place, _ -> station(place, now));
    }
    stations.values().stream()
        .filter(station -> !places.contains(station.post().place))
        .forEach(this::abandon);
  }

  private Station station(Place place, Instant now) {
    return new Station(tower.post(place), tower.hold(place, now));
  }

  // why: of several servers the one that watches less is the first to take a place
  private Duration modesty() {
    long held = stations.values().stream().filter(station -> station.hold().isHeld()).count();
    return MODESTY.multipliedBy(Math.min(held, MOST_MODEST));
  }

  private void abandon(Station station) {
    if (station.post().enter()) {
      stations.remove(station.post().place);
      station.hold().release();
    }
  }

  private void visit(Station station, Tally tally) {
    if (!station.post().enter()) {
      return;
    }
    try {
      boolean busy = true;
      for (int steps = 0; busy && steps < STEPS_AT_ONCE; steps++) {
        busy = holds(station) && watch.step(station.post(), tally);
        tally.places += busy && steps == 0 ? 1 : 0;
      }
    } finally {
      station.post().leave();
    }
  }

  private boolean holds(Station station) {
    Hold.Grip grip = station.hold().keep(modesty(), yard.clock().instant());
    switch (grip) {
      case LOST, NEW -> station.post().giveUp();
      case KEPT -> {}
    }
    return grip != Hold.Grip.LOST;
  }
}
