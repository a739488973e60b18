package dev.trainyard.application.service;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.StartOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The creates that this server has under way. Each place has slots of its own, so that one which
 * hangs holds up no other; an answer waits here until it is recorded.
 */
public final class Ramps {
  private final Pace pace;
  private final Executor threads;
  private final Runnable wake;
  private final Map<Place, Ramp> ramps = new ConcurrentHashMap<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();

  /** What came of a create. */
  record Answer(Job job, StartOutcome outcome) {}

  /**
   * @param threads runs each create; virtual threads suit
   * @param wake called after each answer; must return at once
   */
  public Ramps(Pace pace, Executor threads, Runnable wake) {
    this.pace = pace;
    this.threads = threads;
    this.wake = wake;
  }

  Pace pace() {
    return pace;
  }

  Ramp to(Place place) {
    return ramps.computeIfAbsent(place, _ -> new Ramp(pace.parallel()));
  }

  void send(Job job, Supplier<StartOutcome> create) {
    Ramp ramp = to(job.place());
    underWay.incrementAndGet();
    threads.execute(() -> {
      ramp.slots.acquireUninterruptibly();
      try {
        answers.add(new Answer(job, create.get()));
      } catch (RuntimeException e) {
        answers.add(new Answer(job, new StartOutcome.Unclear(e.toString())));
      } finally {
        ramp.slots.release();
        wake.run();
      }
    });
  }

  /** The answers that came in since; whoever takes them records them or puts them back. */
  List<Answer> take() {
    List<Answer> some = new ArrayList<>();
    answers.drainTo(some);
    return some;
  }

  /** Waits for one answer at least; none if there is none within that time. */
  List<Answer> take(Duration within) {
    try {
      Answer first = answers.poll(within.toNanos(), TimeUnit.NANOSECONDS);
      List<Answer> some = take();
      if (first != null) {
        some.addFirst(first);
      }
      return some;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while jobs were being created");
    }
  }

  void putBack(Collection<Answer> some) {
    answers.addAll(some);
  }

  void recorded(Collection<Answer> some, Instant now) {
    underWay.addAndGet(-some.size());
    some.forEach(answer -> to(answer.job().place()).answered(answer.outcome(), now));
  }

  /** How many creates are not recorded yet. */
  int underWay() {
    return underWay.get();
  }
}
