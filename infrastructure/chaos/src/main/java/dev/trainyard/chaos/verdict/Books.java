package dev.trainyard.chaos.verdict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is written down, read with plain SQL. */
public final class Books {
  private static final String JOBS =
      """
      select s.job_id, s.key, coalesce(j.phase, 0), coalesce(j.version, 0), coalesce(j.attempt, 0),
        coalesce(j.remote_name, '')
      from submission s left join job j on j.id = s.job_id
      """;
  private static final String COUNTS =
      """
      select count(*), count(*) filter (where phase > 2), count(*) filter (where phase > 5),
        coalesce(sum(version), 0)
      from job
      """;
  private static final String BROKEN =
      """
      select coalesce(h.job_id, j.id) from job j
      full join (select job_id, count(*) as rows, min(version) as first, max(version) as last
        from history group by job_id) h on h.job_id = j.id
      where h.rows is distinct from j.version or h.first is distinct from 1
        or h.last is distinct from j.version
      """;
  private static final String HISTORY =
      "select version, update_time, from_phase, phase, attempt, channel, reason, actor, remote_name,"
          + " detail, words from history where job_id = ? order by version";

  private final Source source;

  /** Where connections come from. */
  public interface Source {
    Connection connect() throws SQLException;
  }

  /**
   * How far all jobs are.
   *
   * @param versions of all jobs, added up: so many events there are to tell
   */
  public record Counts(long written, long started, long ended, long versions) {}

  public Books(Source source) {
    this.source = source;
  }

  public Counts counts() throws SQLException {
    return rows(
            COUNTS,
            row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .getFirst();
  }

  List<Row> jobs() throws SQLException {
    return rows(
        JOBS,
        row ->
            new Row(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6)));
  }

  /** Jobs whose history has a gap, or does not lead to what they are. */
  List<Long> jobsWithBrokenHistory() throws SQLException {
    return rows(BROKEN, row -> row.getLong(1));
  }

  List<String> history(long job) throws SQLException {
    try (Connection connection = source.connect();
        PreparedStatement statement = connection.prepareStatement(HISTORY)) {
      statement.setLong(1, job);
      return read(statement.executeQuery(), Books::words);
    }
  }

  private static String words(ResultSet row) throws SQLException {
    StringBuilder words = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      words.append(row.getString(column)).append(" | ");
    }
    return words.toString();
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
    try (Connection connection = source.connect();
        Statement statement = connection.createStatement()) {
      return read(statement.executeQuery(sql), reader);
    }
  }

  private static <T> List<T> read(ResultSet rows, Reader<T> reader) throws SQLException {
    List<T> all = new ArrayList<>();
    while (rows.next()) {
      all.add(reader.read(rows));
    }
    return all;
  }
}
