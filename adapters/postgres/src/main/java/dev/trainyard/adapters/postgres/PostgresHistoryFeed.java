package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.CHANNEL;
import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;
import static dev.trainyard.adapters.postgres.StoredCodes.REASON;

import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.SubmissionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresHistoryFeed implements HistoryFeed {
  private static final String POSITION = "select xid, seq from relay_position";

  private static final String NEXT =
      """
      select h.*, p.project, p.location, s.key, s.display_name, s.labels, s.batch
      from (
        select * from history
        where (xid, seq) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, seq
        limit ?
      ) h
      join submission s on s.job_id = h.job_id
      join place p on p.id = s.place_id
      order by h.xid, h.seq
      """;

  private static final String PASSED =
      """
      with held as (
        select from lease where name = ? and holder = ? and epoch = ? for share
      )
      update relay_position set xid = ?::xid8, seq = ?
      where exists (select from held) and (xid, seq) <= (?::xid8, ?)
      """;

  private final Database database;

  PostgresHistoryFeed(Database database) {
    this.database = database;
  }

  /** Written as {@code xid/seq} in a window's end. */
  private record Position(String xid, long seq) {
    static Position read(ResultSet row) throws SQLException {
      return new Position(row.getString("xid"), row.getLong("seq"));
    }

    static Position parse(String end) {
      int slash = end.indexOf('/');
      return new Position(end.substring(0, slash), Long.parseLong(end.substring(slash + 1)));
    }

    @Override
    public String toString() {
      return xid + "/" + seq;
    }
  }

  private record Told(JobEvent event, Position position) {}

  @Override
  public Window next(int limit) {
    return database.atOnce(connection -> next(connection, limit));
  }

  private static Window next(Connection connection, int limit) throws SQLException {
    Position position = position(connection);
    try (Parameters next = Parameters.of(connection, NEXT)) {
      List<Told> told =
          next.with(position.xid())
              .with(position.seq())
              .with(limit)
              .rows(PostgresHistoryFeed::read);
      Position end = told.isEmpty() ? position : told.getLast().position();
      return new Window(told.stream().map(Told::event).toList(), end.toString());
    }
  }

  private static Position position(Connection connection) throws SQLException {
    try (Parameters position = Parameters.of(connection, POSITION)) {
      return position.rows(Position::read).getFirst();
    }
  }

  private static Told read(ResultSet row) throws SQLException {
    JobEvent event =
        new JobEvent(
            entry(row),
            new SubmissionKey(row.getString("key")),
            row.getString("display_name"),
            LabelsJson.read(row.getString("labels")),
            row.getString("batch"));
    return new Told(event, Position.read(row));
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    Job after = JobColumns.read(row);
    Cause cause =
        new Cause(
            row.getString("actor"),
            CHANNEL.from(row.getInt("channel")),
            REASON.from(row.getInt("reason")),
            row.getString("detail"));
    return new HistoryEntry(from(row), after, after.times().updateTime(), cause);
  }

  private static @Nullable Phase from(ResultSet row) throws SQLException {
    int code = row.getInt("from_phase");
    return row.wasNull() ? null : PHASE.from(code);
  }

  @Override
  public boolean passed(Window window, Lease lease) {
    Position end = Position.parse(window.end());
    return database.atOnce(connection -> {
      try (Parameters passed = Parameters.of(connection, PASSED)) {
        return passed
                .with(lease.name())
                .with(lease.holder())
                .with(lease.epoch())
                .with(end.xid())
                .with(end.seq())
                .with(end.xid())
                .with(end.seq())
                .run()
            == 1;
      }
    });
  }
}
