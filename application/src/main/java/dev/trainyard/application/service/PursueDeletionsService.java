package dev.trainyard.application.service;

import dev.trainyard.application.port.in.PursueDeletionsUseCase;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Removals.Errand;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Removal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

record PursueDeletionsService(Removals removals, TrainingService vertex, InstantSource clock)
    implements PursueDeletionsUseCase {
  private static final int AT_ONCE = 20;

  /** Longer than so many deletes take, each waiting for its share of the API budget. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Override
  public Summary pursue() {
    Instant now = clock.instant();
    int deleted = 0;
    int unreachable = 0;
    for (Errand errand : removals.claim(now, now.plus(LEASE), AT_ONCE)) {
      if (delete(errand)) {
        deleted++;
      } else {
        unreachable++;
      }
    }
    return new Summary(deleted, unreachable);
  }

  private boolean delete(Errand errand) {
    Removal removal = errand.removal();
    try {
      vertex.delete(removal.place(), errand.remoteName());
      removals.finish(removal.operation(), clock.instant());
      return true;
    } catch (TrainingServiceAwayException e) {
      Instant now = clock.instant();
      removals.putOff(removal.operation(), now.plus(Patience.after(removal.askedAt(), now)));
      return false;
    }
  }
}
