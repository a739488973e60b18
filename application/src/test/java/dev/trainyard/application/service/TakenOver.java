package dev.trainyard.application.service;

import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.Lease;

/** A feed whose reader stands still after reading, long enough for somebody else to take over. */
record TakenOver(HistoryFeed feed, Runnable takeOver) implements HistoryFeed {
  @Override
  public Window next(int limit) {
    Window window = feed.next(limit);
    takeOver.run();
    return window;
  }

  @Override
  public boolean passed(Window window, Lease lease) {
    return feed.passed(window, lease);
  }

  @Override
  public Window again(HistoryRange range, String after, int limit) {
    return feed.again(range, after, limit);
  }
}
