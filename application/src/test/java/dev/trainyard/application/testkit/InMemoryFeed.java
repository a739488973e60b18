package dev.trainyard.application.testkit;

import dev.trainyard.application.port.HistoryRange;
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
    return new Window(
        events, Integer.toString(position), Integer.toString(position + events.size()));
  }

  @Override
  public synchronized boolean passed(Window window, Lease lease) {
    if (!leases.isHeld(lease) || Integer.parseInt(window.begin()) != position) {
      return false;
    }
    position = Integer.parseInt(window.end());
    return true;
  }

  @Override
  public Window again(HistoryRange range, String after, int limit) {
    List<JobEvent> all = rows.history();
    String[] marks = (after.isEmpty() ? "0/" + all.size() : after).split("/", 2);
    int from = Integer.parseInt(marks[0]);
    int last = Integer.parseInt(marks[1]);
    int to = Math.min(from + limit, last);
    List<JobEvent> some = all.subList(from, to).stream().filter(range::covers).toList();
    return new Window(some, after, to == last ? "" : to + "/" + last);
  }
}
