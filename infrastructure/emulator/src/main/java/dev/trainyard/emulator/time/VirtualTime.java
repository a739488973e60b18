package dev.trainyard.emulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Time that stands still until it is turned. Turning it does what falls due on the way, in the
 * order of its instants and, at the same instant, of asking, on the thread of whoever turns.
 */
public final class VirtualTime implements Timekeeper {
  /** Ids of jobs grow with time, and have room until then. */
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private static final System.Logger LOGGER = System.getLogger(VirtualTime.class.getName());

  private final NavigableMap<Due, Runnable> waiting =
      new TreeMap<>(Comparator.comparing(Due::at).thenComparing(Due::turn));
  private final ReentrantLock turning = new ReentrantLock();
  private volatile Instant now;
  private long turns;

  private record Due(Instant at, long turn) {}

  public VirtualTime(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Alarm after(Duration delay, Runnable step) {
    synchronized (waiting) {
      Due due = new Due(now.plus(delay), turns++);
      waiting.put(due, step);
      return () -> stop(due);
    }
  }

  private void stop(Due due) {
    synchronized (waiting) {
      waiting.remove(due);
    }
  }

  /** Lets this much time pass; what is due at its very end is done too. */
  public Instant advance(Duration by) {
    return advanceTo(now.plus(by));
  }

  /**
   * Lets time pass until {@code target}.
   *
   * @throws IllegalArgumentException if that is in the past, or after the year 2099
   */
  public Instant advanceTo(Instant target) {
    turning.lock();
    try {
      if (target.isBefore(now) || target.isAfter(END)) {
        throw new IllegalArgumentException(
            "Time goes from %s on and not beyond %s: it cannot be %s.".formatted(now, END, target));
      }
      for (var next = takeUntil(target); next.isPresent(); next = takeUntil(target)) {
        take(next.get());
      }
      now = target;
      return now;
    } finally {
      turning.unlock();
    }
  }

  /** Lets time pass until something is due, and does all that is due then; false if nothing is. */
  public boolean advanceToNext() {
    turning.lock();
    try {
      Optional<Instant> next = next().filter(at -> !at.isAfter(END));
      next.ifPresent(this::advanceTo);
      return next.isPresent();
    } finally {
      turning.unlock();
    }
  }

  private Optional<Map.Entry<Due, Runnable>> takeUntil(Instant target) {
    synchronized (waiting) {
      return waiting.isEmpty() || waiting.firstKey().at().isAfter(target)
          ? Optional.empty()
          : Optional.of(waiting.pollFirstEntry());
    }
  }

  private void take(Map.Entry<Due, Runnable> step) {
    now = step.getKey().at();
    try {
      step.getValue().run();
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "a step that was due failed", e);
    }
  }

  /** When the next step is due; empty if none is. */
  public Optional<Instant> next() {
    synchronized (waiting) {
      return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.firstKey().at());
    }
  }

  /** How many steps are still to be done. */
  public int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  @Override
  public void close() {
    synchronized (waiting) {
      waiting.clear();
    }
  }
}
