package dev.trainyard.adapters.kafka;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Tries again, with growing pauses, for as long as the other side is away. */
public final class Patience {
  private static final Logger LOG = Logger.getLogger(Patience.class);

  private final Duration first;
  private final Duration longest;
  private final CountDownLatch over = new CountDownLatch(1);

  public Patience(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /**
   * Returns the first answer that is not an exception, or throws the first exception that does not
   * mean that the other side is away.
   *
   * @throws CancellationException if it is over before there is an answer
   */
  public <T> T insist(String what, Predicate<RuntimeException> isAway, Supplier<T> attempt) {
    Duration pause = first;
    for (int tries = 1; ; tries++) {
      try {
        T answer = attempt.get();
        if (tries > 1) {
          LOG.infof("%s worked at try %d", what, tries);
        }
        return answer;
      } catch (RuntimeException e) {
        if (!isAway.test(e) || isOver()) {
          throw e;
        }
        // why: an outage of hours is told while the pauses grow, not at every try
        LOG.logf(
            pause.compareTo(longest) < 0 || tries == 1 ? Level.WARN : Level.DEBUG,
            "%s did not work, next try in %s: %s",
            what,
            pause,
            e.getMessage());
      }
      rest(pause);
      pause = next(pause);
    }
  }

  private Duration next(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** Ends every pause and every further try, from now on. */
  public void end() {
    over.countDown();
  }

  public boolean isOver() {
    return over.getCount() == 0;
  }

  private void rest(Duration pause) {
    try {
      if (over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CancellationException("the application stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
