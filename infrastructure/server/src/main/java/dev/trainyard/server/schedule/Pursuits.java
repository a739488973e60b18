package dev.trainyard.server.schedule;

import static dev.trainyard.server.schedule.Walks.told;

import dev.trainyard.application.port.in.FinishStartsUseCase;
import dev.trainyard.application.port.in.MendSetbacksUseCase;
import dev.trainyard.application.port.in.PursueCancelsUseCase;
import dev.trainyard.application.port.in.PursueDeletionsUseCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The walks that ask Vertex for something again and again, and the last one, which waits for what
 * was asked; as {@link Walks} otherwise.
 */
@ApplicationScoped
class Pursuits {
  private static final Logger LOG = Logger.getLogger("dev.trainyard.corridor");

  private final AtomicBoolean isOpen = new AtomicBoolean();

  private final PursueCancelsUseCase cancels;
  private final PursueDeletionsUseCase deletions;
  private final FinishStartsUseCase starts;
  private final MendSetbacksUseCase setbacks;

  @Inject
  Pursuits(
      PursueCancelsUseCase cancels,
      PursueDeletionsUseCase deletions,
      FinishStartsUseCase starts,
      MendSetbacksUseCase setbacks) {
    this.cancels = cancels;
    this.deletions = deletions;
    this.starts = starts;
    this.setbacks = setbacks;
  }

  void finishStarts(Duration patience) {
    var summary = starts.finish(patience);
    if (summary.left() > 0) {
      LOG.warnf("%d creates are left without an answer; their leases find them", summary.left());
    }
  }

  /** False: whatever is still to be done needs a while. */
  boolean mend() {
    var summary = setbacks.mend();
    if (summary.isOpen() != isOpen.getAndSet(summary.isOpen())) {
      LOG.warn(
          summary.isOpen()
              ? "the database has fallen back to an earlier state; nothing is started until it is"
                  + " in accord with Vertex"
              : "the database is in accord with Vertex again");
    }
    if (summary.mended() + summary.adopted() > 0) {
      LOG.warnf(
          "%d places are mended, %d forgotten jobs were adopted",
          summary.mended(), summary.adopted());
    }
    return false;
  }

  boolean cancel() {
    var summary = cancels.pursue();
    return told("cancel", summary, summary.isBusy()) && summary.unreachable() == 0;
  }

  boolean delete() {
    var summary = deletions.pursue();
    return told("delete", summary, summary.isBusy()) && summary.unreachable() == 0;
  }
}
