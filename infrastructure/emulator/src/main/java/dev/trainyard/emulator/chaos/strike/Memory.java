package dev.trainyard.emulator.chaos.strike;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What one fault has to keep from call to call. */
public final class Memory {
  private final LongAdder strikes = new LongAdder();
  private final Map<String, Integer> looks = new ConcurrentHashMap<>();
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  private record Window(Instant minute, int calls) {}

  void struck() {
    strikes.increment();
  }

  /** How often callers were harmed. */
  public long strikes() {
    return strikes.sum();
  }

  /** Counts a look at a job; which one it is. */
  int look(String job) {
    return looks.merge(job, 1, Integer::sum);
  }

  /** Counts a call in a place, unless there were enough of them in this minute; whether it did. */
  boolean admits(String place, int perMinute, Instant now) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    boolean[] admitted = {false};
    windows.compute(
        place,
        (_, window) -> {
          int calls = window == null || !window.minute.equals(minute) ? 0 : window.calls;
          admitted[0] = calls < perMinute;
          return new Window(minute, admitted[0] ? calls + 1 : calls);
        });
    return admitted[0];
  }
}
