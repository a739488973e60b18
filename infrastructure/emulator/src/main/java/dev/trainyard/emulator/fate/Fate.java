package dev.trainyard.emulator.fate;

import dev.trainyard.emulator.fate.Mishap.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a job.
 *
 * @param queued how long it stays QUEUED before it asks for quota
 * @param pending how long each try of it stays PENDING
 * @param stockouts how often there are no machines, one time after the other
 * @param script its programs, where it has no processes
 */
public record Fate(
    Span queued,
    Span pending,
    int stockouts,
    List<Mishap> mishaps,
    Script script,
    CancelWay cancel) {
  public static final int ALWAYS = Integer.MAX_VALUE;

  private static final String PRIMARY = "workerpool0-0";

  public Fate {
    mishaps = List.copyOf(mishaps);
  }

  /** Nothing goes wrong. */
  public static Fate success(Duration pending, Duration running) {
    return new Fate(
        Span.ZERO,
        Span.of(pending),
        0,
        List.of(),
        Script.succeedsAfter(Span.of(running)),
        CancelWay.AT_ONCE);
  }

  public Fate withQueued(Duration queued) {
    return new Fate(Span.of(queued), pending, stockouts, mishaps, script, cancel);
  }

  public Fate withPending(Duration pending) {
    return new Fate(queued, Span.of(pending), stockouts, mishaps, script, cancel);
  }

  public Fate withRunning(Span running) {
    return with(new Script(running, script.exits(), script.cannotStart()));
  }

  public Fate withStockouts(int times) {
    return new Fate(queued, pending, times, mishaps, script, cancel);
  }

  /** Adds one. */
  public Fate withMishap(Mishap mishap) {
    List<Mishap> all = Stream.concat(mishaps.stream(), Stream.of(mishap)).toList();
    return new Fate(queued, pending, stockouts, all, script, cancel);
  }

  public Fate withPreemptions(int times, Duration after) {
    return withMishap(new Mishap(Kind.PREEMPTION, times, Span.of(after), PRIMARY));
  }

  public Fate withInternalErrors(int times, Duration after) {
    return withMishap(new Mishap(Kind.INTERNAL_ERROR, times, Span.of(after), PRIMARY));
  }

  /** The primary ends with this code, each time it runs. */
  public Fate withExit(int code, String... lastWords) {
    return withExit(new Exit(PRIMARY, code, ALWAYS, script.running(), List.of(lastWords)));
  }

  /** Adds one. */
  public Fate withExit(Exit exit) {
    List<Exit> all = Stream.concat(script.exits().stream(), Stream.of(exit)).toList();
    return with(new Script(script.running(), all, script.cannotStart()));
  }

  public Fate withCannotStart(String reason) {
    return with(new Script(script.running(), script.exits(), reason));
  }

  public Fate withCancel(CancelWay cancel) {
    return new Fate(queued, pending, stockouts, mishaps, script, cancel);
  }

  private Fate with(Script script) {
    return new Fate(queued, pending, stockouts, mishaps, script, cancel);
  }
}
