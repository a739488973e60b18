package dev.trainyard.adapters.postgres;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives each server that starts a number of its own, 0 to 1023, then from 0 again. */
@ApplicationScoped
class PostgresNodeNumbers {
  private final Database database;

  PostgresNodeNumbers(Database database) {
    this.database = database;
  }

  int next() {
    return database.atOnce(connection -> {
      try (Parameters next = Parameters.of(connection, "select nextval('server_node')")) {
        return next.rows(row -> row.getInt(1)).getFirst();
      }
    });
  }
}
