package dev.trainyard.application.testkit;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Grants everything, unless a rate or a fixed number of calls was set. */
public final class InMemoryBudget implements ApiBudget, Allowances {
  private static final double BURST_SECONDS = 5;

  private final InstantSource clock;
  private final Map<Call, Rate> rates = new EnumMap<>(Call.class);
  private final Map<Key, Bucket> buckets = new HashMap<>();

  private record Key(Place place, Call call) {}

  private record Rate(double perSecond, double burst) {
    int perMinute() {
      return (int) Math.round(perSecond * (60 + BURST_SECONDS));
    }

    static Rate perMinute(int calls) {
      double perSecond = calls / (60 + BURST_SECONDS);
      return new Rate(perSecond, Math.max(1, perSecond * BURST_SECONDS));
    }
  }

  private record Bucket(double tokens, Instant at) {}

  InMemoryBudget(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on no more than so many calls in any minute, for each place. */
  public synchronized void limit(Call call, int perMinute) {
    rates.put(call, Rate.perMinute(perMinute));
  }

  /** From now on exactly so many calls and none after, for each place. */
  public synchronized void leave(Call call, int calls) {
    rates.put(call, new Rate(0, calls));
    buckets.keySet().removeIf(key -> key.call() == call);
  }

  @Override
  public synchronized int take(Place place, Call call, int wanted) {
    Rate rate = rates.get(call);
    if (rate == null) {
      return wanted;
    }
    double tokens = tokens(place, call, rate);
    int granted = Math.min(wanted, (int) tokens);
    keep(place, call, tokens - granted);
    return granted;
  }

  @Override
  public synchronized void giveBack(Place place, Call call, int unused) {
    Rate rate = rates.get(call);
    if (rate != null) {
      keep(place, call, Math.min(rate.burst(), tokens(place, call, rate) + unused));
    }
  }

  @Override
  public synchronized Optional<Allowance> look(Place place, Call call) {
    return Optional.ofNullable(rates.get(call))
        .map(rate ->
            new Allowance(rate.perMinute(), (int) rate.burst(), (int) tokens(place, call, rate)));
  }

  private double tokens(Place place, Call call, Rate rate) {
    Instant now = clock.instant();
    Bucket bucket = buckets.getOrDefault(new Key(place, call), new Bucket(rate.burst(), now));
    double seconds = Duration.between(bucket.at(), now).toNanos() / 1e9;
    return Math.min(rate.burst(), bucket.tokens() + seconds * rate.perSecond());
  }

  private void keep(Place place, Call call, double tokens) {
    buckets.put(new Key(place, call), new Bucket(tokens, clock.instant()));
  }
}
