package dev.trainyard.application.port.in;

import dev.trainyard.application.port.LogPage;
import dev.trainyard.application.port.LogsAwayException;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import java.util.Optional;

/** Shows what a job's replicas have printed, a page at a time, while it runs and afterwards. */
public interface ReadLogsUseCase {
  /** So many lines are in a page at most. */
  int MAX_PAGE = 1000;

  /**
   * Empty if the project has no such job. A job that Vertex does not have yet has printed nothing.
   *
   * @throws IllegalArgumentException if {@code after} is no position
   * @throws LogsAwayException if they cannot be read now
   */
  Optional<Answer> read(Query query);

  /**
   * Which lines.
   *
   * @param replica only of this one; {@code ""} for all
   * @param after the {@code next} of the page before; {@code ""} for the beginning
   */
  record Query(String project, JobId job, String replica, String after, int limit) {}

  /**
   * A page, and what became of the job.
   *
   * @param isEnd the job has ended, and no further line will come
   */
  record Answer(LogPage page, Phase phase, boolean isEnd) {}
}
