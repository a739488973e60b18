package dev.trainyard.bench;

import java.util.Locale;

/** How far jobs have come, in the order in which the last of them comes there. */
enum Stage {
  WRITTEN("select %2$d - count(*) from submission where job_id > %1$d"),
  STARTED("select count(*) from (select from job where phase = 1 or phase = 2 limit 1) one"),
  ENDED("select count(*) from (select from job where phase in (2, 3, 4, 5) limit 1) one"),
  TOLD(
      """
      select count(*) from (
        select from history
        where (xid, seq) > (select xid, seq from relay_position) limit 1) one
      """);

  private final String sql;

  Stage(String sql) {
    this.sql = sql;
  }

  /**
   * A query for a number that is zero when all jobs after {@code newest} are there; all the earlier
   * stages must be over.
   */
  String unfinished(long newest, int jobs) {
    return sql.formatted(newest, jobs);
  }

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
