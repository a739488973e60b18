package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.JobEvent;
import java.util.List;

/**
 * The history as a stream to be told: rows in commit order, a job's rows in version order, none
 * ever passed over.
 */
public interface HistoryFeed {

  /**
   * The rows after the position; only such as no unfinished transaction can still slip in front of.
   */
  Window next(int limit);

  /**
   * Moves the position behind the window.
   *
   * @return false if the lease is no longer the holder's; the position has not moved then
   */
  boolean passed(Window window, Lease lease);

  /**
   * Rows to tell, in order.
   *
   * @param end the position behind the last of them, for {@link #passed}
   */
  record Window(List<JobEvent> events, String end) {
    public Window {
      events = List.copyOf(events);
    }
  }
}
