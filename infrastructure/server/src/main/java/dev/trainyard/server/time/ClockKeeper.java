package dev.trainyard.server.time;

import dev.trainyard.application.port.StoreAwayException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Keeps the shared clock right. */
@ApplicationScoped
class ClockKeeper {
  private static final Logger LOG = Logger.getLogger(ClockKeeper.class);

  private final SharedClock clock;

  @Inject
  ClockKeeper(SharedClock clock) {
    this.clock = clock;
  }

  @Scheduled(every = "1s", skipExecutionIf = ApplicationNotRunning.class)
  void read() {
    try {
      clock.read();
    } catch (StoreAwayException e) {
      LOG.debugf("the clock goes on from the last reading: %s", e.getMessage());
    }
  }
}
