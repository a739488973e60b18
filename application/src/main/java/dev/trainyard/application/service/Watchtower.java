package dev.trainyard.application.service;

import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Place;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From where a server watches over places; one for all that look at Vertex's lists. */
public final class Watchtower {
  private final WatchPace pace;
  private final LiveJobs live;
  private final TrainingService vertex;
  private final Leases leases;
  private final JobIntake intake;
  private final Map<Place, Slots> slots = new ConcurrentHashMap<>();

  /**
   * @param intake takes what is found on Vertex and not known here
   */
  public Watchtower(
      WatchPace pace, LiveJobs live, TrainingService vertex, Leases leases, JobIntake intake) {
    this.pace = pace;
    this.live = live;
    this.vertex = vertex;
    this.leases = leases;
    this.intake = intake;
  }

  Watch watch(Yard yard) {
    return new Watch(new Judge(yard, live, vertex, strays(yard)), live, vertex);
  }

  Strays strays(Yard yard) {
    return new Strays(yard, vertex, intake);
  }

  TrainingService vertex() {
    return vertex;
  }

  Leases leases() {
    return leases;
  }

  WatchPace pace() {
    return pace;
  }

  Post post(Place place) {
    // why: the calls of a place are counted on, whoever looks at it and why
    return new Post(place, slots.computeIfAbsent(place, _ -> new Slots(pace.slot())), pace);
  }

  Hold hold(Place place, Instant now) {
    return new Hold(leases, place, pace.lease(), now);
  }
}
