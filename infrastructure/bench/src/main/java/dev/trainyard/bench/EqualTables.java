package dev.trainyard.bench;

import java.sql.SQLException;
import java.util.List;

/** Tables like the server's, that nobody but the bench looks at. */
record EqualTables(Database database) implements AutoCloseable {
  private static final List<String> TABLES = List.of("job_spec", "submission", "job", "history");

  static EqualTables make(Database database) throws SQLException {
    for (String table : TABLES) {
      database.run("create table bench_%1$s (like %1$s including all)".formatted(table));
    }
    return new EqualTables(database);
  }

  @Override
  public void close() throws SQLException {
    for (String table : TABLES) {
      database.run("drop table bench_" + table);
    }
  }
}
