package dev.trainyard.application.service;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.PlaceCount.Waits;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.WaitReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast jobs can start at a place. */
record Gauge(Allowances allowances, Instant now) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Nullable Allowance allowed(Place place, Call call) {
    return allowances.look(place, call).orElse(null);
  }

  /** Until when Vertex throttles the place, as the jobs say that it throttled; else null. */
  @Nullable Instant restingUntil(PlaceCount count) {
    return count.waits().stream()
        .filter(waits -> waits.reason() == WaitReason.API_RATE)
        .map(Waits::until)
        .filter(until -> until.isAfter(now))
        .findFirst()
        .orElse(null);
  }

  /** When a create has its turn that has so many before it, if nothing else is in its way. */
  Instant turnAfter(int ahead, @Nullable Allowance creates) {
    if (creates == null || ahead < creates.left()) {
      return now;
    }
    int missing = ahead - creates.left() + 1;
    return now.plus(MINUTE.multipliedBy(missing).dividedBy(creates.perMinute()));
  }

  static Instant later(Instant one, @Nullable Instant other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
