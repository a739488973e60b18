package dev.trainyard.server.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * One corridor's loop. A wake makes it run until there is nothing left to do; wakes that come while
 * it runs make it run once more; it never runs twice at once.
 */
final class Corridor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Corridor.class);
  private static final long LONGEST_STOP_SECONDS = 20;

  private final String name;
  private final BooleanSupplier walk;
  private final ExecutorService threads;
  private final Runnable rest;
  private final AtomicInteger wakes = new AtomicInteger();
  private final Semaphore running = new Semaphore(1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Outage outage;

  /**
   * @param walk does what is to be done and says whether there was anything
   * @param rest waits a moment after each walk, so that hints in quick succession share one
   */
  Corridor(String name, BooleanSupplier walk, ExecutorService threads, Runnable rest) {
    this.name = name;
    this.outage = new Outage(name);
    this.walk = walk;
    this.threads = threads;
    this.rest = rest;
  }

  void wake() {
    if (!closed.get() && wakes.getAndIncrement() == 0) {
      threads.execute(this::run);
    }
  }

  private void run() {
    running.acquireUninterruptibly();
    try {
      int seen;
      do {
        seen = wakes.get();
        walkUntilQuiet();
      } while (!wakes.compareAndSet(seen, 0));
    } finally {
      running.release();
    }
  }

  private void walkUntilQuiet() {
    try {
      boolean busy = true;
      while (busy && !closed.get()) {
        busy = walk.getAsBoolean();
        rest.run();
      }
      outage.isOver();
    } catch (RuntimeException e) {
      outage.goesOn(e);
    }
  }

  /** Lets a walk that is under way end. */
  @Override
  public void close() {
    closed.set(true);
    try {
      if (!running.tryAcquire(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warnf("%s did not stop within %d s", name, LONGEST_STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
