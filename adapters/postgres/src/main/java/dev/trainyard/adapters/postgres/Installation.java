package dev.trainyard.adapters.postgres;

import jakarta.enterprise.context.ApplicationScoped;

/** The name under which this installation's remote jobs are known: made once, with the schema. */
@ApplicationScoped
public class Installation {
  private final Database database;

  Installation(Database database) {
    this.database = database;
  }

  /** Twelve hexadecimal digits, the same for all servers on the same database. */
  public String id() {
    return database.atOnce(connection -> {
      try (Parameters none = Parameters.of(connection, "select id from installation")) {
        return none.rows(row -> row.getString(1)).getFirst();
      }
    });
  }
}
