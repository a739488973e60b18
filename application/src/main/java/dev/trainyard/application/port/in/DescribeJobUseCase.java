package dev.trainyard.application.port.in;

import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Scope;
import java.util.Optional;

/** Shows one job, or the pipeline that it came as. */
public interface DescribeJobUseCase {
  /** Empty if the scope has none such, or had one that was deleted. */
  Optional<JobView> describe(Query query);

  /**
   * Which one.
   *
   * @param evenDeleted whether one that was deleted is shown as well
   */
  record Query(Scope scope, Kind kind, JobId id, boolean evenDeleted) {
    /** As long as it is not deleted. */
    public Query(Scope scope, Kind kind, JobId id) {
      this(scope, kind, id, false);
    }
  }
}
