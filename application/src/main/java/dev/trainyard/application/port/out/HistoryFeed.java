package dev.trainyard.application.port.out;

import dev.trainyard.application.port.HistoryRange;
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
   * Moves the position from the window's beginning to its end.
   *
   * @return false if the lease is no longer the holder's, or the position stands somewhere else by
   *     now; it has not moved then
   */
  boolean passed(Window window, Lease lease);

  /**
   * A part of the history, window by window, in the same order and wherever the position is. What
   * is written after the first window is in none.
   *
   * @param after {@code ""} for the first window, else the end of the one before
   * @param limit looks at no more rows than that; those in the range may be fewer, or none
   * @return the end is {@code ""} if nothing is left
   */
  Window again(HistoryRange range, String after, int limit);

  /**
   * Rows to tell, in order.
   *
   * @param begin the position that they follow
   * @param end the position behind the last of them, for {@link #passed} or {@link #again}
   */
  record Window(List<JobEvent> events, String begin, String end) {
    public Window {
      events = List.copyOf(events);
    }
  }
}
