package dev.trainyard.chaos.proxy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The fault that a pipe is under, and what it has cost so far. */
final class Spell {
  private Fault fault = Fault.NONE;
  private boolean lossy;
  private long left = Long.MAX_VALUE;
  private long newest = System.nanoTime();

  /** Puts another in its place; whether what was lost before makes an end of the connection. */
  synchronized boolean become(Fault next) {
    left = next instanceof Fault.ResetAfter(long bytes) ? bytes : Long.MAX_VALUE;
    fault = next;
    notifyAll();
    return lossy && !(next instanceof Fault.Swallow);
  }

  /** Whether what is there now is lost; if so, all that follows is, too. */
  synchronized boolean swallows() {
    lossy |= fault instanceof Fault.Swallow;
    return lossy;
  }

  /** When bytes that are there now are to arrive: never before those that came earlier. */
  synchronized long due() {
    long now = System.nanoTime();
    if (fault instanceof Fault.Late(var latency, var jitter)) {
      long extra = ThreadLocalRandom.current().nextLong(jitter.toNanos() + 1);
      now += latency.toNanos() + extra;
    }
    newest = Math.max(newest, now);
    return newest;
  }

  synchronized void awaitFlow() throws InterruptedException {
    while (fault instanceof Fault.Stall) {
      wait();
    }
  }

  /** How many may go now, after a tenth of a second where the way is thin; 0 if that was all. */
  int piece(int most) throws InterruptedException {
    if (fault() instanceof Fault.Thin(int bytesPerSecond)) {
      int some = Math.max(1, bytesPerSecond / 10);
      TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) * some / bytesPerSecond);
      return Math.min(most, some);
    }
    return spend(most);
  }

  // why: spent before they go, since whoever sees them arrive may lay another spell at once
  private synchronized int spend(int most) {
    int some = (int) Math.min(most, left);
    left = left == Long.MAX_VALUE ? left : left - some;
    return some;
  }

  private synchronized Fault fault() {
    return fault;
  }
}
