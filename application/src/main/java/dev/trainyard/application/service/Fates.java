package dev.trainyard.application.service;

import dev.trainyard.application.service.Strays.Fate;
import java.util.EnumMap;
import java.util.Map;

/** What became of strays. */
final class Fates {
  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);

  void count(Fate fate) {
    counts.merge(fate, 1, Integer::sum);
  }

  void add(Fates others) {
    others.counts.forEach((fate, count) -> counts.merge(fate, count, Integer::sum));
  }

  int of(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }
}
