package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.domain.job.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A database lives anew when its cluster or its timeline is another. */
@ApplicationScoped
class PostgresSetbacks implements Setbacks {
  private static final String NOTICE =
      """
      select mark, number, noticed_at, clock_timestamp() as now, last_written_at, closed_at is null as is_open
      from notice_setback()
      """;

  private static final String PLACES =
      """
      select project, location from place p
      where not exists (select from mended_place m where m.setback = ? and m.place_id = p.id)
      order by id
      """;

  private static final String MEND =
      """
      insert into mended_place (setback, place_id)
      select s.number, p.id from setback s, place p
      where s.mark = ?::uuid and s.life = database_life() and p.project = ? and p.location = ?
      on conflict do nothing
      """;

  private static final String CLOSE =
      """
      update setback s set closed_at = clock_timestamp()
      where mark = ?::uuid and life = database_life()
        and not exists (
          select from place p
          where not exists (
            select from mended_place m where m.setback = s.number and m.place_id = p.id))
      """;

  private final Database database;
  private final PlaceNumbers places;
  private final AtomicReference<String> seen = new AtomicReference<>("");

  PostgresSetbacks(Database database, PlaceNumbers places) {
    this.database = database;
    this.places = places;
  }

  private record Life(
      String mark, int number, Instant noticed, Instant now, Instant lastWritten, boolean isOpen) {
    static Life read(ResultSet row) throws SQLException {
      return new Life(
          row.getString("mark"),
          row.getInt("number"),
          instant(row, "noticed_at"),
          instant(row, "now"),
          instant(row, "last_written_at"),
          row.getBoolean("is_open"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
      return row.getObject(column, OffsetDateTime.class).toInstant();
    }
  }

  @Override
  public Optional<Setback> open() {
    return database.inTransaction(connection -> {
      Life life = notice(connection);
      if (!seen.getAndSet(life.mark()).equals(life.mark())) {
        places.forget();
      }
      return life.isOpen() ? Optional.of(setback(connection, life)) : Optional.empty();
    });
  }

  private static Life notice(Connection connection) throws SQLException {
    try (Parameters notice = Parameters.of(connection, NOTICE)) {
      return notice.rows(Life::read).getFirst();
    }
  }

  private static Setback setback(Connection connection, Life life) throws SQLException {
    try (Parameters unmended = Parameters.of(connection, PLACES)) {
      List<Place> places = unmended.with(life.number()).rows(JobColumns::readPlace);
      return new Setback(life.mark(), places, life.noticed(), life.now(), life.lastWritten());
    }
  }

  @Override
  public void mend(Setback setback, Place place) {
    database.atOnce(connection -> {
      try (Parameters mend = Parameters.of(connection, MEND)) {
        return mend.with(setback.life()).with(place.project()).with(place.location()).run();
      }
    });
  }

  @Override
  public boolean close(Setback setback) {
    return database.atOnce(connection -> {
      try (Parameters close = Parameters.of(connection, CLOSE)) {
        return close.with(setback.life()).run() == 1;
      }
    });
  }
}
