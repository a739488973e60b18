package dev.trainyard.application.service;

import dev.trainyard.application.port.in.PublishEventsUseCase;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import java.time.Duration;

record PublishEventsService(
    HistoryFeed feed, EventPublisher publisher, Leases leases, Duration lease)
    implements PublishEventsUseCase {
  private static final int WINDOW = 1000;
  private static final int WINDOWS_AT_ONCE = 50;

  @Override
  public Summary publish() {
    int published = 0;
    for (int windows = 0; windows < WINDOWS_AT_ONCE; windows++) {
      int some = leases.acquire("relay", lease).map(this::publishWindow).orElse(0);
      published += some;
      // why: what came meanwhile waits for the next walk, rather than go one by one
      if (some < WINDOW) {
        return new Summary(published, windows + Math.min(some, 1));
      }
    }
    return new Summary(published, WINDOWS_AT_ONCE);
  }

  private int publishWindow(Lease held) {
    Window window = feed.next(WINDOW);
    if (window.events().isEmpty()) {
      return 0;
    }
    publisher.publish(window.events());
    return feed.passed(window, held) ? window.events().size() : 0;
  }
}
