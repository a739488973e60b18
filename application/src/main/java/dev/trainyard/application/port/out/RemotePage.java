package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.RemoteJob;
import java.util.List;

/**
 * A page of a list; it may be empty and not the last.
 *
 * @param next token of the page after it, {@code ""} for none
 */
public record RemotePage(List<RemoteJob> jobs, String next) {
  public RemotePage {
    jobs = List.copyOf(jobs);
  }

  public boolean isLast() {
    return next.isEmpty();
  }
}
