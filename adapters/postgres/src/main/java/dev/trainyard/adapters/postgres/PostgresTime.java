package dev.trainyard.adapters.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The clock that all servers of an installation share. */
@ApplicationScoped
public class PostgresTime {
  private final Database database;

  PostgresTime(Database database) {
    this.database = database;
  }

  /**
   * What it says now.
   *
   * @throws dev.trainyard.application.port.StoreAwayException if it cannot be asked
   */
  public Instant now() {
    return database.atOnce(connection -> {
      try (Parameters now = Parameters.of(connection, "select clock_timestamp()")) {
        return now.rows(row -> row.getObject(1, OffsetDateTime.class).toInstant()).getFirst();
      }
    });
  }
}
