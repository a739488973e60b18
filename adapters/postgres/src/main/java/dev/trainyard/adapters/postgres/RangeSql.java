package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.postgres.EventRow.Position;
import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.domain.job.JobId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a part of the history along its order. Every window looks at so many rows and no more,
 * however few of them are in the range; a first look finds where the range begins and ends.
 */
final class RangeSql {
  // why: count(*) keeps the planner from looking for the least number by walking the whole order
  private static final String BOUNDS =
      """
      select min(h.xid), max(h.xid), count(*) from history h
      where h.xid < pg_snapshot_xmin(pg_current_snapshot())
      """;

  private static final String WINDOW =
      """
      select %s
      from (
        select * from history h
        where (h.xid, h.seq) > (?::xid8, ?) and h.xid <= ?::xid8 %%s
        order by h.xid, h.seq
        limit ?
      ) h
      %s
      order by h.xid, h.seq
      """
          .formatted(EventRow.COLUMNS, EventRow.JOINS);

  private RangeSql() {}

  static Window first(Connection connection, HistoryRange range, int limit) throws SQLException {
    Optional<Stretch> stretch = stretch(connection, range);
    return stretch.isEmpty()
        ? new Window(List.of(), "", "")
        : next(connection, range, stretch.get(), limit);
  }

  private static Optional<Stretch> stretch(Connection connection, HistoryRange range)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql = BOUNDS + ofJob(range, values) + ofBatch(range, values) + inTime(range, values);
    try (Parameters bounds = Parameters.planned(connection, sql)) {
      return bounds.with(values).rows(RangeSql::stretch).getFirst();
    }
  }

  private static Optional<Stretch> stretch(ResultSet row) throws SQLException {
    String first = row.getString(1);
    return first == null
        ? Optional.empty()
        : Optional.of(new Stretch(new Position(first, -1), row.getString(2)));
  }

  static Window next(Connection connection, HistoryRange range, Stretch stretch, int limit)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql = WINDOW.formatted(ofJob(range, values));
    try (Parameters window = Parameters.of(connection, sql)) {
      List<EventRow> rows =
          window
              .with(stretch.after().xid())
              .with(stretch.after().seq())
              .with(stretch.last())
              .with(values)
              .with(limit)
              .rows(EventRow::read);
      String end = rows.size() < limit ? "" : stretch.behind(rows.getLast().position()).toString();
      return new Window(
          rows.stream().map(EventRow::event).filter(range::covers).toList(),
          stretch.toString(),
          end);
    }
  }

  private static String ofJob(HistoryRange range, List<Object> values) {
    JobId job = range.job();
    return job == null ? "" : given("and h.job_id = ?\n", job.value(), values);
  }

  private static String ofBatch(HistoryRange range, List<Object> values) {
    if (range.batch().isEmpty()) {
      return "";
    }
    values.add(range.project());
    values.add(range.batch());
    return "and h.job_id in (select job_id from submission where project = ? and batch = ?)\n";
  }

  private static String inTime(HistoryRange range, List<Object> values) {
    Instant from = range.from();
    Instant to = range.to();
    return (from == null ? "" : given("and h.update_time >= ?::timestamptz\n", from, values))
        + (to == null ? "" : given("and h.update_time < ?::timestamptz\n", to, values));
  }

  private static String given(String condition, Object value, List<Object> values) {
    values.add(value);
    return condition;
  }
}
