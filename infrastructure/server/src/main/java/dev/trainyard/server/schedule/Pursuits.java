package dev.trainyard.server.schedule;

import static dev.trainyard.server.schedule.Walks.told;

import dev.trainyard.application.port.in.PursueCancelsUseCase;
import dev.trainyard.application.port.in.PursueDeletionsUseCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The walks that ask Vertex for something again and again; as {@link Walks} otherwise. */
@ApplicationScoped
class Pursuits {
  private final PursueCancelsUseCase cancels;
  private final PursueDeletionsUseCase deletions;

  @Inject
  Pursuits(PursueCancelsUseCase cancels, PursueDeletionsUseCase deletions) {
    this.cancels = cancels;
    this.deletions = deletions;
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
