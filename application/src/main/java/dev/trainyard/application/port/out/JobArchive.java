package dev.trainyard.application.port.out;

import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers questions about jobs; writes nothing. */
public interface JobArchive {

  /** Even if it was deleted; the view says so. */
  Optional<JobView> describe(Scope scope, JobId id);

  /** Newest first, without what was deleted. */
  List<JobView> list(Selection selection);

  /** In version order. Empty for a job that is not known in the project. */
  List<HistoryEntry> history(String project, JobId id);

  /**
   * How many jobs of a batch are in each phase; phases without a job are left out. Of a job and its
   * retries only the newest counts.
   */
  Map<Phase, Long> count(String project, String batch);

  /**
   * Batches of a project, counted as {@link #count} does, by their names.
   *
   * @param after only names that come after this one; {@code ""} begins
   */
  List<BatchCount> batches(String project, String after, int limit);

  /** What became of the retries of these jobs; one that has none is left out. */
  Map<JobId, Retries> retries(Collection<JobId> firsts);

  /**
   * The retries of a job.
   *
   * @param count how many there are
   * @param phase of the newest
   */
  record Retries(int count, JobId newest, Phase phase) {}

  /**
   * Which jobs to list.
   *
   * @param kind every job, or only those that came as pipelines
   * @param filter sees a pipeline's own name and labels if those are asked for
   * @param phases only these; empty for all
   * @param batch only of this batch; {@code ""} for all
   * @param before only ids lower than this one; the key to the next page
   */
  record Selection(
      Scope scope,
      Kind kind,
      JobFilter filter,
      Set<Phase> phases,
      String batch,
      JobId before,
      int limit) {
    public Selection {
      phases = Set.copyOf(phases);
    }
  }
}
