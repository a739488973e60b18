package dev.trainyard.application.service;

import dev.trainyard.application.port.in.ObserveJobsUseCase;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.domain.job.Place;
import java.time.Duration;

record ObserveJobsService(Watch watch, JobStore store, Leases leases, Duration lease)
    implements ObserveJobsUseCase {
  @Override
  public Summary observe() {
    Summary sum = new Summary(0, 0, 0, 0, 0);
    for (Place place : store.placesWithLiveJobs()) {
      if (leases.acquire(leaseOn(place), lease).isPresent()) {
        sum = plus(sum, watch.look(place));
      }
    }
    return sum;
  }

  /** Whoever looks at a place holds it. */
  static String leaseOn(Place place) {
    return "watch/" + place.parent();
  }

  private static Summary plus(Summary a, Summary b) {
    return new Summary(
        a.places() + b.places(),
        a.live() + b.live(),
        a.advanced() + b.advanced(),
        a.strays() + b.strays(),
        a.unreachable() + b.unreachable());
  }
}
