package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;
import static dev.trainyard.adapters.postgres.StoredCodes.WAIT;

import dev.trainyard.application.port.PlaceCount.Waits;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.domain.job.Phase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Counts that walk along an index, and stop. */
final class CensusSql {
  // why: two ranges of the index; one condition with "or" would have it read to its end
  private static final String AHEAD =
      """
      select count(*) from (
        (select from job where place_id = ? and phase = 1 and priority > ? limit %1$d)
        union all
        (select from job where place_id = ? and phase = 1 and priority = ? and id < ? limit %1$d)
        limit %1$d
      ) ahead
      """
          .formatted(Census.MOST);

  // why: the phase stands in the text, as a parameter would hide the partial index
  private static final String COUNT =
      "select count(*) from (select from job where place_id = ? and phase = %2$d%3$s limit %1$d) c";

  private static final String WAITS =
      """
      select wait, count(*) as jobs, min(create_time) as oldest, max(state_time) as until
      from (select * from job where place_id = ? and phase = 1 limit %d) c
      group by wait order by jobs desc, wait
      """
          .formatted(Census.MOST);

  private CensusSql() {}

  static int ahead(Connection connection, int place, int priority, long job) throws SQLException {
    try (Parameters count = Parameters.planned(connection, AHEAD)) {
      return count
          .with(place)
          .with(priority)
          .with(place)
          .with(priority)
          .with(job)
          .rows(row -> row.getInt(1))
          .getFirst();
    }
  }

  static long count(Connection connection, int place, Phase phase) throws SQLException {
    String sql = COUNT.formatted(Census.MOST, PHASE.of(phase), index(phase));
    try (Parameters count = Parameters.planned(connection, sql)) {
      return count.with(place).rows(row -> row.getLong(1)).getFirst();
    }
  }

  /** What has the planner see that an index fits which is of more phases than this one. */
  private static String index(Phase phase) {
    return switch (phase) {
      case QUEUED -> "";
      case STARTING, PENDING, RUNNING, CANCELLING -> " and phase in (2, 3, 4, 5)";
      case SUCCEEDED, FAILED, CANCELLED -> " and phase in (6, 7, 8)";
    };
  }

  static List<Waits> waits(Connection connection, int place) throws SQLException {
    try (Parameters waits = Parameters.planned(connection, WAITS)) {
      return waits
          .with(place)
          .rows(row ->
              new Waits(
                  WAIT.from(row.getInt("wait")),
                  row.getLong("jobs"),
                  JobColumns.time(row, "oldest"),
                  JobColumns.time(row, "until")));
    }
  }
}
