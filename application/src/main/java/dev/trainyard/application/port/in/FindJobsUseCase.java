package dev.trainyard.application.port.in;

import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import java.util.List;
import java.util.Set;

/** Lists jobs, or pipelines, newest first; what was deleted is left out. */
public interface FindJobsUseCase {
  /**
   * @throws IllegalArgumentException if the page token is none of ours
   */
  Page find(Query query);

  /**
   * Which jobs.
   *
   * @param kind every job, or only those that came as pipelines
   * @param filter sees a pipeline's own name and labels if those are asked for
   * @param phases only these; empty for all
   * @param batch only of this batch; {@code ""} for all
   * @param pageSize 1 to 1000
   * @param pageToken the previous page's, or {@code ""}
   */
  record Query(
      Scope scope,
      Kind kind,
      JobFilter filter,
      Set<Phase> phases,
      String batch,
      int pageSize,
      String pageToken) {
    public static final int MAX_PAGE = 1000;

    public Query {
      phases = Set.copyOf(phases);
      if (pageSize < 1 || pageSize > MAX_PAGE) {
        throw new IllegalArgumentException(
            "pageSize is between 1 and " + MAX_PAGE + ", not " + pageSize);
      }
    }

    /** As Vertex's callers ask. */
    public Query(Scope scope, Kind kind, JobFilter filter, int pageSize, String pageToken) {
      this(scope, kind, filter, Set.of(), "", pageSize, pageToken);
    }

    /** As our own callers ask. */
    public Query(Scope scope, Set<Phase> phases, String batch, int pageSize, String pageToken) {
      this(scope, Kind.JOB, JobFilter.EVERYTHING, phases, batch, pageSize, pageToken);
    }
  }

  /** One page; stable while jobs arrive. The token is {@code ""} on the last. */
  record Page(List<JobView> jobs, String nextPageToken) {}
}
