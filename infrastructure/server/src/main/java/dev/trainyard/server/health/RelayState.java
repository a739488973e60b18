package dev.trainyard.server.health;

import dev.trainyard.application.port.in.PublishEventsUseCase;
import jakarta.enterprise.context.ApplicationScoped;

/** Why the world is told nothing now, if so. */
@ApplicationScoped
public class RelayState {
  private volatile String trouble = "";

  /** In words; {@code ""} while all is well, or another server tells. */
  String trouble() {
    return trouble;
  }

  /** The same use case, listened to. */
  public PublishEventsUseCase watch(PublishEventsUseCase publish) {
    return () -> {
      try {
        PublishEventsUseCase.Summary summary = publish.publish();
        trouble = "";
        return summary;
      } catch (RuntimeException e) {
        trouble = String.valueOf(e.getMessage());
        throw e;
      }
    };
  }
}
