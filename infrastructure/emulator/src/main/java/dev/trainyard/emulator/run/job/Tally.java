package dev.trainyard.emulator.run.job;

import java.util.HashMap;
import java.util.Map;

/** What happened to a job so far, over all of its tries. */
final class Tally {
  private final Map<String, Integer> counts = new HashMap<>(2);

  /** One more; how often it was so before. */
  int add(String what) {
    return counts.merge(what, 1, Integer::sum) - 1;
  }

  int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  void forget(String what) {
    counts.remove(what);
  }

  /** Forgets all whose names begin so. */
  void forgetAll(String prefix) {
    counts.keySet().removeIf(what -> what.startsWith(prefix));
  }
}
