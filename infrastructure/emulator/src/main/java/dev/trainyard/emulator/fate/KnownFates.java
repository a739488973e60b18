package dev.trainyard.emulator.fate;

import dev.trainyard.emulator.fate.Mishap.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fates that need not be declared, by name. */
final class KnownFates {
  static final String SUCCEED = "succeed";

  private static final Duration SLOW = Duration.ofSeconds(30);
  private static final int OUT_OF_MEMORY = 137;
  private static final int SEGFAULT = 139;

  private KnownFates() {}

  /**
   * @param usual what happens where nothing special does
   */
  static SortedMap<String, Fate> like(Fate usual) {
    SortedMap<String, Fate> all = new TreeMap<>(ofPrograms(usual));
    all.putAll(ofThePlatform(usual));
    all.putAll(ofCancels(usual));
    return all;
  }

  private static Map<String, Fate> ofPrograms(Fate usual) {
    Exit worker =
        new Exit("workerpool1-0", SEGFAULT, Fate.ALWAYS, usual.script().running(), List.of());
    return Map.of(
        SUCCEED,
        usual,
        "fail",
        usual.withExit(1, "RuntimeError: this job was fated to fail"),
        "out-of-memory",
        usual.withExit(OUT_OF_MEMORY),
        "segfault",
        usual.withExit(SEGFAULT),
        "segfault-of-worker",
        usual.withRunning(Span.FOR_EVER).withExit(worker),
        "cannot-start",
        usual.withCannotStart("exec: \"train\": executable file not found in $PATH"),
        "endless",
        usual.withRunning(Span.FOR_EVER));
  }

  private static Map<String, Fate> ofThePlatform(Fate usual) {
    Mishap lost = new Mishap(Kind.LOST_WORKER, 1, Span.ZERO, "workerpool0-0");
    return Map.of(
        "stockout", usual.withStockouts(Fate.ALWAYS),
        "stockout-twice", usual.withStockouts(2),
        "internal-error", usual.withInternalErrors(Fate.ALWAYS, Duration.ZERO),
        "internal-error-once", usual.withInternalErrors(1, Duration.ZERO),
        "preempted", usual.withPreemptions(Fate.ALWAYS, Duration.ZERO),
        "preempted-once", usual.withPreemptions(1, Duration.ZERO),
        "lost-worker", usual.withMishap(lost));
  }

  private static Map<String, Fate> ofCancels(Fate usual) {
    return Map.of(
        "cancel-slow", usual.withCancel(new CancelWay.Takes(SLOW)),
        "cancel-never", usual.withCancel(new CancelWay.Never()),
        "cancel-loses", usual.withCancel(new CancelWay.Loses()));
  }
}
