package dev.trainyard.application.port.in;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a job is where it is. */
public interface ExplainJobUseCase {
  /** Even of a job that was deleted; empty for one that is not there. */
  Optional<Explanation> explain(Scope scope, JobId id);

  /**
   * What is known of a job.
   *
   * @param at as of when
   * @param since when it came into its phase
   * @param lastTrouble the last try that came to nothing, if there was one
   * @param turn if it waits here
   * @param retry the newest one, if it was retried
   */
  record Explanation(
      JobView view,
      Instant at,
      Instant since,
      @Nullable HistoryEntry lastTrouble,
      @Nullable Turn turn,
      @Nullable Retry retry) {}

  /**
   * Where it stands in the line of its place.
   *
   * @param ahead how many would start before it
   * @param isMore whether they are as many or more
   * @param creates what Vertex allows there; {@code null} if nobody limits it
   * @param restingUntil while Vertex throttles the place
   * @param soonest the earliest likely start, at that rate
   */
  record Turn(
      int ahead,
      boolean isMore,
      @Nullable Allowance creates,
      @Nullable Instant restingUntil,
      Instant soonest) {}

  /** Another job that tries the same, and where that is. */
  record Retry(JobId job, Phase phase) {}
}
