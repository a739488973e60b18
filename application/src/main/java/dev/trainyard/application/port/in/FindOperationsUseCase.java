package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists deletions that were not forgotten, newest first. */
public interface FindOperationsUseCase {
  List<Removal> find(Query query);

  /**
   * Which deletions.
   *
   * @param of only of this, or {@code null} for all of the scope's
   * @param before only operations lower than this one; {@code Long.MAX_VALUE} for the first page
   * @param limit how many at most, 1 to 1000
   */
  record Query(Scope scope, @Nullable Target of, long before, int limit) {
    public static final int MOST = 1000;

    public Query {
      if (limit < 1 || limit > MOST) {
        throw new IllegalArgumentException("limit is between 1 and " + MOST + ", not " + limit);
      }
    }
  }

  /** What was deleted. */
  record Target(Kind kind, JobId id) {}
}
