package dev.trainyard.application.service;

import dev.trainyard.application.port.in.MendSetbacksUseCase;
import dev.trainyard.application.port.out.Backlog;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.application.port.out.Setbacks.Setback;
import dev.trainyard.application.port.out.TrainingService.PageTokenRefusedException;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.application.service.Strays.Fate;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * @param patience after this no create is under way any more that the store has forgotten
 */
record MendSetbacksService(
    Setbacks setbacks, Backlog backlog, Watchtower tower, Strays strays, Duration patience)
    implements MendSetbacksUseCase {
  /** How far the clocks of Vertex, of the callers and of servers may be apart. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private static final String MENDING = "mend";
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Override
  public Summary mend() {
    Optional<Setback> setback = setbacks.open();
    if (setback.isEmpty()) {
      return Summary.WHOLE;
    }
    Optional<Lease> lease =
        setback.filter(this::isDue).flatMap(_ -> tower.leases().acquire(MENDING, LEASE));
    if (lease.isEmpty()) {
      return new Summary(true, 0, 0);
    }
    try {
      return mend(setback.get());
    } finally {
      tower.leases().release(lease.get());
    }
  }

  private boolean isDue(Setback setback) {
    return Duration.between(setback.noticed(), setback.now()).compareTo(patience) >= 0;
  }

  private Summary mend(Setback setback) {
    Instant since = setback.lastWritten().minus(MARGIN);
    Fates fates = new Fates();
    int mended = 0;
    for (Place place : setback.places()) {
      if (isSettled(place, since, fates)) {
        setbacks.mend(setback, place);
        mended++;
      }
    }
    return new Summary(!isClosed(setback, mended, since), mended, fates.of(Fate.ADOPTED));
  }

  // why: first what runs is adopted, so that its submission is known when it comes in again
  private boolean isClosed(Setback setback, int mended, Instant since) {
    if (mended < setback.places().size()) {
      return false;
    }
    backlog.takeAgain(since);
    return setbacks.close(setback);
  }

  private boolean isSettled(Place place, Instant since, Fates fates) {
    try {
      Fates here = settle(place, since);
      fates.add(here);
      // why: while one of its creates lives on that another job stands for, that job must not start
      return here.of(Fate.CONTESTED) == 0;
    } catch (TrainingServiceAwayException | PageTokenRefusedException _) {
      return false;
    }
  }

  private Fates settle(Place place, Instant since) {
    Fates fates = new Fates();
    RemotePage page;
    String token = "";
    do {
      page = tower.vertex().list(Listing.createdSince(since, place, token));
      fates.add(strays.settle(place, Map.of(), page.jobs()));
      tower.leases().acquire(MENDING, LEASE);
      token = page.next();
    } while (!page.isLast());
    return fates;
  }
}
