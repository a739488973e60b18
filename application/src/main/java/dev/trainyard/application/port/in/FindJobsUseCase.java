package dev.trainyard.application.port.in;

import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.Phase;
import java.util.List;
import java.util.Set;

/** Lists jobs, newest first. */
public interface FindJobsUseCase {
  Page find(Query query);

  /**
   * Which jobs.
   *
   * @param phases only these; empty for all
   * @param batch only of this batch; {@code ""} for all
   * @param pageSize 1 to 1000
   * @param pageToken the previous page's, or {@code ""}
   */
  record Query(String project, Set<Phase> phases, String batch, int pageSize, String pageToken) {
    public static final int MAX_PAGE = 1000;

    public Query {
      phases = Set.copyOf(phases);
      if (pageSize < 1 || pageSize > MAX_PAGE) {
        throw new IllegalArgumentException(
            "pageSize is between 1 and " + MAX_PAGE + ", not " + pageSize);
      }
    }
  }

  /** One page; stable while jobs arrive. The token is {@code ""} on the last. */
  record Page(List<JobView> jobs, String nextPageToken) {}
}
