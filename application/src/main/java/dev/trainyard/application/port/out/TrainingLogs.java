package dev.trainyard.application.port.out;

import dev.trainyard.application.port.LogPage;
import dev.trainyard.application.port.LogsAwayException;
import dev.trainyard.domain.job.Place;

/** What remote jobs have printed, kept where Vertex keeps it: also after they have ended. */
public interface TrainingLogs {
  /**
   * The next lines of a remote job, fewer than asked for only if there are no more yet. The same
   * position gives the same lines again.
   *
   * @throws IllegalArgumentException if the position is none that this gave, in words for the
   *     caller
   * @throws LogsAwayException if nobody answers, or the quota of reads is used up; to be asked
   *     again
   */
  LogPage read(Query query);

  /**
   * Which lines.
   *
   * @param replica only of this one; {@code ""} for all
   * @param after a page's {@code next}; {@code ""} for the beginning
   * @param limit 1 to 1000
   */
  record Query(Place place, String remoteName, String replica, String after, int limit) {}
}
