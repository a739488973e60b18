package dev.trainyard.application.simulation;

import dev.trainyard.application.simulation.Simulation.Breach;
import dev.trainyard.application.testkit.AtOnce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The stories of the seeds from 0 on, as many at a time as there are cores. */
final class Seeds {
  private final long end;
  private final Bug bug;
  private final int enough;
  private final AtomicLong next = new AtomicLong();
  private final List<Breach> breaches = new ArrayList<>();

  private Seeds(long end, Bug bug, int enough) {
    this.end = end;
    this.bug = bug;
    this.enough = enough;
  }

  /** The breaches of the lowest seeds below {@code end}; no more than are enough. */
  static List<Breach> play(long end, Bug bug, int enough) {
    return new Seeds(end, bug, enough).play();
  }

  // why: all these threads are virtual, so that an actor and its director change places without the
  // kernel; a director on a thread of its own costs four times as much
  private List<Breach> play() {
    AtOnce.inParallel(Runtime.getRuntime().availableProcessors(), _ -> playOn());
    return breaches.stream().sorted(Comparator.comparingLong(Breach::seed)).limit(enough).toList();
  }

  /** How many it played; every seed below one that was played is played too. */
  private long playOn() {
    long played = 0;
    for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
      play(seed).ifPresent(this::keep);
      played++;
    }
    return played;
  }

  private Optional<Breach> play(long seed) {
    try {
      return new Simulation(seed, bug).run();
    } catch (RuntimeException | AssertionError e) {
      next.set(end);
      throw new AssertionError("seed " + seed + " fails", e);
    }
  }

  private synchronized void keep(Breach breach) {
    breaches.add(breach);
    if (breaches.size() >= enough) {
      next.set(end);
    }
  }
}
