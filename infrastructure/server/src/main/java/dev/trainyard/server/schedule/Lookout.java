package dev.trainyard.server.schedule;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Looks around at every beat. A look that is held up at one place does not hold up the next, which
 * passes that place over.
 */
final class Lookout implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Lookout.class);
  private static final Duration BEAT = Duration.ofMillis(20);
  private static final int MOST_AT_ONCE = 16;
  private static final long LONGEST_STOP_SECONDS = 20;

  private final BooleanSupplier look;
  private final ExecutorService threads;
  private final Outage outage;
  private final Semaphore looks = new Semaphore(MOST_AT_ONCE);
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param look whether there was anything to look at
   */
  Lookout(String name, BooleanSupplier look, ExecutorService threads) {
    this.look = look;
    this.threads = threads;
    this.outage = new Outage(name);
  }

  /** Begins, unless it has. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      threads.execute(this::run);
    }
  }

  private void run() {
    while (!closed.get()) {
      beat();
      LockSupport.parkNanos(BEAT.toNanos());
    }
  }

  void beat() {
    if (looks.tryAcquire()) {
      threads.execute(this::lookOnce);
    }
  }

  private void lookOnce() {
    try {
      if (!closed.get() && look.getAsBoolean()) {
        outage.isOver();
      }
    } catch (RuntimeException e) {
      outage.goesOn(e);
    } finally {
      looks.release();
    }
  }

  /** Lets looks that are under way end. */
  @Override
  public void close() {
    closed.set(true);
    try {
      if (!looks.tryAcquire(MOST_AT_ONCE, LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warnf("a look did not end within %d s", LONGEST_STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
