package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.postgres.EventRow.Position;
import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

@ApplicationScoped
class PostgresHistoryFeed implements HistoryFeed {
  private static final String POSITION =
      "select xid, seq, database_life() as life from relay_position";

  private static final String NEXT =
      """
      select %s
      from (
        select * from history
        where (xid, seq) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, seq
        limit ?
      ) h
      %s
      order by h.xid, h.seq
      """
          .formatted(EventRow.COLUMNS, EventRow.JOINS);

  private static final String PASSED =
      """
      with held as (
        select from lease where name = ? and holder = ? and epoch = ? for share
      )
      update relay_position set xid = ?::xid8, seq = ?
      where exists (select from held) and (xid, seq) = (?::xid8, ?) and database_life() = ?
      """;

  private final Database database;

  PostgresHistoryFeed(Database database) {
    this.database = database;
  }

  @Override
  public Window next(int limit) {
    return database.atOnce(connection -> next(connection, limit));
  }

  private static Window next(Connection connection, int limit) throws SQLException {
    Whereabouts here = whereabouts(connection);
    try (Parameters next = Parameters.of(connection, NEXT)) {
      List<EventRow> rows =
          next.with(here.position().xid())
              .with(here.position().seq())
              .with(limit)
              .rows(EventRow::read);
      Position end = rows.isEmpty() ? here.position() : rows.getLast().position();
      return new Window(
          rows.stream().map(EventRow::event).toList(),
          here.toString(),
          new Whereabouts(end, here.life()).toString());
    }
  }

  private static Whereabouts whereabouts(Connection connection) throws SQLException {
    try (Parameters position = Parameters.of(connection, POSITION)) {
      return position
          .rows(row -> new Whereabouts(Position.read(row), row.getString("life")))
          .getFirst();
    }
  }

  @Override
  public boolean passed(Window window, Lease lease) {
    Whereabouts begin = Whereabouts.parse(window.begin());
    Position end = Whereabouts.parse(window.end()).position();
    return database.atOnce(connection -> {
      try (Parameters passed = Parameters.of(connection, PASSED)) {
        return passed
                .with(lease.name())
                .with(lease.holder())
                .with(lease.epoch())
                .with(end.xid())
                .with(end.seq())
                .with(begin.position().xid())
                .with(begin.position().seq())
                .with(begin.life())
                .run()
            == 1;
      }
    });
  }

  /**
   * A position is good only in the life of the database that it was read in: after a failover the
   * same numbers are given to other rows.
   */
  private record Whereabouts(Position position, String life) {
    static Whereabouts parse(String text) {
      int at = text.indexOf('@');
      return new Whereabouts(Position.parse(text.substring(0, at)), text.substring(at + 1));
    }

    @Override
    public String toString() {
      return position + "@" + life;
    }
  }

  @Override
  public Window again(HistoryRange range, String after, int limit) {
    return database.inTransaction(connection ->
        after.isEmpty()
            ? RangeSql.first(connection, range, limit)
            : RangeSql.next(connection, range, Stretch.parse(after), limit));
  }
}
