package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.JobEvent;
import java.util.List;

/** The history from a position on. */
final class InMemoryFeed implements HistoryFeed {
  private final InMemoryRows rows;
  private final InMemoryLeases leases;
  private int position;

  InMemoryFeed(InMemoryRows rows, InMemoryLeases leases) {
    this.rows = rows;
    this.leases = leases;
  }

  @Override
  public synchronized Window next(int limit) {
    List<JobEvent> events = rows.history().stream().skip(position).limit(limit).toList();
    return new Window(events, Integer.toString(position + events.size()));
  }

  @Override
  public synchronized boolean passed(Window window, Lease lease) {
    int end = Integer.parseInt(window.end());
    if (!leases.isHeld(lease) || end < position) {
      return false;
    }
    position = end;
    return true;
  }
}
