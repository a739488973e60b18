package dev.trainyard.server.schedule;

import static dev.trainyard.server.schedule.Walks.told;

import dev.trainyard.application.port.in.FinishStartsUseCase;
import dev.trainyard.application.port.in.PursueCancelsUseCase;
import dev.trainyard.application.port.in.PursueDeletionsUseCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The walks that ask Vertex for something again and again, and the last one, which waits for what
 * was asked; as {@link Walks} otherwise.
 */
@ApplicationScoped
class Pursuits {
  private static final Logger LOG = Logger.getLogger("dev.trainyard.corridor");

  private final PursueCancelsUseCase cancels;
  private final PursueDeletionsUseCase deletions;
  private final FinishStartsUseCase starts;

  @Inject
  Pursuits(
      PursueCancelsUseCase cancels, PursueDeletionsUseCase deletions, FinishStartsUseCase starts) {
    this.cancels = cancels;
    this.deletions = deletions;
    this.starts = starts;
  }

  void finishStarts(Duration patience) {
    var summary = starts.finish(patience);
    if (summary.left() > 0) {
      LOG.warnf("%d creates are left without an answer; their leases find them", summary.left());
    }
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
