package dev.trainyard.adapters.vertex.client;

import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Waits until the API budget grants a call. */
final class Allowance {
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** Longer than it takes until a budget of a minute is full again. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ApiBudget budget;
  private final Pause pause;

  Allowance(ApiBudget budget, Pause pause) {
    this.budget = budget;
    this.pause = pause;
  }

  void awaitRead(Place place) {
    await(place, Call.READ);
  }

  void await(Place place, Call call) {
    Duration waited = Duration.ZERO;
    Duration next = SHORTEST;
    while (budget.take(place, call, 1) == 0) {
      if (waited.compareTo(PATIENCE) >= 0) {
        throw new TrainingServiceAwayException(
            "no "
                + call.name().toLowerCase(Locale.ROOT)
                + " was granted by the API budget of "
                + place.parent(),
            new TimeoutException("waited for " + waited));
      }
      rest(next);
      waited = waited.plus(next);
      next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }
  }

  void rest(Duration time) {
    try {
      pause.rest(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingServiceAwayException("interrupted while waiting for the API budget", e);
    }
  }
}
