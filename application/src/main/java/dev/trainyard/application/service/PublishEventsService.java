package dev.trainyard.application.service;

import dev.trainyard.application.port.in.PublishEventsUseCase;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

final class PublishEventsService implements PublishEventsUseCase {
  private static final String LEASE = "relay";
  // why: the same for every server, so that a window told again reaches at least as far as before
  private static final int WINDOW = 1000;
  private static final int WINDOWS_AT_ONCE = 50;

  private final HistoryFeed feed;
  private final EventPublisher publisher;
  private final Leases leases;
  private final Duration lease;
  private final Rest rest;

  PublishEventsService(
      HistoryFeed feed,
      EventPublisher publisher,
      Leases leases,
      Duration lease,
      InstantSource clock) {
    this.feed = feed;
    this.publisher = publisher;
    this.leases = leases;
    this.lease = lease;
    this.rest = new Rest(clock);
  }

  @Override
  public Summary publish() {
    rest.throwWhileItLasts();
    int published = 0;
    for (int windows = 0; windows < WINDOWS_AT_ONCE; windows++) {
      int some = leases.acquire(LEASE, lease).map(this::publishWindow).orElse(0);
      published += some;
      // why: what came meanwhile waits for the next walk, rather than go one by one
      if (some < WINDOW) {
        return new Summary(published, windows + Math.min(some, 1));
      }
    }
    return new Summary(published, WINDOWS_AT_ONCE);
  }

  private int publishWindow(Lease held) {
    try {
      Optional<Window> told = tell(held);
      rest.end();
      return told.map(window -> window.events().size()).orElse(0);
    } catch (PublisherAwayException e) {
      rest.after(e);
      // why: another server may reach the world where this one cannot
      leases.release(held);
      throw e;
    }
  }

  // why: reading comes after taking over; a window that was read before could be an old one by now
  private Optional<Window> tell(Lease held) {
    publisher.takeOver(held);
    Window window = feed.next(WINDOW);
    boolean isTold =
        !window.events().isEmpty()
            && publisher.publish(window.events(), held)
            && feed.passed(window, held);
    return isTold ? Optional.of(window) : Optional.empty();
  }
}
