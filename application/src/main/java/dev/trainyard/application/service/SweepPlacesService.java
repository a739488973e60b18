package dev.trainyard.application.service;

import dev.trainyard.application.port.in.ObserveJobsUseCase;
import dev.trainyard.application.port.in.SweepPlacesUseCase;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

record SweepPlacesService(Watch watch, JobStore store, Leases leases, Duration lease)
    implements SweepPlacesUseCase {
  @Override
  public Summary sweep() {
    List<Place> quiet = new ArrayList<>(store.places());
    quiet.removeAll(store.placesWithLiveJobs());
    int swept = 0;
    int strays = 0;
    int unreachable = 0;
    for (Place place : quiet) {
      if (leases.acquire(ObserveJobsService.leaseOn(place), lease).isPresent()) {
        ObserveJobsUseCase.Summary seen = watch.look(place);
        swept++;
        strays += seen.strays();
        unreachable += seen.unreachable();
      }
    }
    return new Summary(swept, strays, unreachable);
  }
}
