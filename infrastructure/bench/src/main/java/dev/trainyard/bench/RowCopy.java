package dev.trainyard.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;

/** COPY of the rows that an intake wrote, into equal tables with equal indexes. */
final class RowCopy {
  private static final List<Rows> INTAKE =
      List.of(
          new Rows("submission", "job_id > %d"),
          new Rows("job", "id > %d"),
          new Rows("history", "version = 1 and job_id > %d"));

  private RowCopy() {}

  private record Rows(String table, String after) {}

  /** How long it takes for the jobs after {@code newest}. */
  static double seconds(Database database, long newest) throws SQLException, IOException {
    double seconds = 0;
    for (Rows rows : INTAKE) {
      seconds += seconds(database, rows.table(), rows.after().formatted(newest));
    }
    return seconds;
  }

  private static double seconds(Database database, String table, String which)
      throws SQLException, IOException {
    StringWriter rows = new StringWriter();
    database
        .copy()
        .copyOut("copy (select * from " + table + " where " + which + ") to stdout", rows);
    database.run("create table bench_copy (like " + table + " including all)");
    try {
      long began = System.nanoTime();
      database.copy().copyIn("copy bench_copy from stdin", new StringReader(rows.toString()));
      return (System.nanoTime() - began) / 1e9;
    } finally {
      database.run("drop table bench_copy");
    }
  }
}
