package dev.trainyard.server.schedule;

import dev.trainyard.application.port.in.ObserveJobsUseCase;
import dev.trainyard.application.port.in.PublishEventsUseCase;
import dev.trainyard.application.port.in.SettleStartsUseCase;
import dev.trainyard.application.port.in.StartJobsUseCase;
import dev.trainyard.application.port.in.SweepPlacesUseCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Walks a corridor once and says whether there was anything to do; logs what was done, if anything
 * was.
 */
@ApplicationScoped
class Walks {
  private static final Logger LOG = Logger.getLogger("dev.trainyard.corridor");

  private static final Duration UNTIL_MORE_LISTS = Duration.ofMillis(500);

  private final StartJobsUseCase start;
  private final SettleStartsUseCase settle;
  private final ObserveJobsUseCase observe;
  private final SweepPlacesUseCase sweep;
  private final PublishEventsUseCase publish;

  @Inject
  Walks(
      StartJobsUseCase start,
      SettleStartsUseCase settle,
      ObserveJobsUseCase observe,
      SweepPlacesUseCase sweep,
      PublishEventsUseCase publish) {
    this.start = start;
    this.settle = settle;
    this.observe = observe;
    this.sweep = sweep;
    this.publish = publish;
  }

  boolean start() {
    var summary = start.start();
    return told("start", summary, summary.isBusy());
  }

  boolean settle() {
    var summary = settle.settle();
    return told("settle", summary, summary.isBusy()) && summary.adopted() + summary.requeued() > 0;
  }

  /** Whether there was anything to look at. */
  boolean observe(Runnable thenTell) {
    var summary = observe.observe();
    if (told("observe", summary, summary.isBusy() || summary.strays() > 0)) {
      thenTell.run();
    }
    return summary.places() > 0;
  }

  // why: what it cancels is rare and costs money, so it is told to whoever watches over the server
  boolean sweep() {
    var summary = sweep.sweep();
    if (summary.strays() > 0) {
      LOG.warnf("%d remote jobs ran on without their job; they are cancelled", summary.strays());
    }
    if (summary.unfinished() > 0) {
      LockSupport.parkNanos(UNTIL_MORE_LISTS.toNanos());
    }
    return summary.unfinished() > 0;
  }

  boolean tell() {
    var summary = publish.publish();
    return told("tell", summary, summary.isBusy());
  }

  static boolean told(String corridor, Object summary, boolean busy) {
    if (busy) {
      LOG.debugf("%s: %s", corridor, summary);
    }
    return busy;
  }
}
