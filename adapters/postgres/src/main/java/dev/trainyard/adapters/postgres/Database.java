package dev.trainyard.adapters.postgres;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs work in transactions of its own and turns what the database refuses into our exceptions. */
@ApplicationScoped
class Database {
  private static final int TRIES = 5;

  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  /** Something to do on a connection; may be done again from the start in a new transaction. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** One commit. A deadlock or a serialization failure is tried again, in a new transaction. */
  <T> T inTransaction(Work<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work);
      } catch (SQLException e) {
        if (tries == TRIES || !Refusals.isWorthAnotherTry(e)) {
          throw Refusals.translate(e);
        }
      }
    }
  }

  /**
   * A read that walks along indexes. A scan of a whole table may look cheaper to the planner, but
   * it reads what belongs to others, and cannot stop when a page is full.
   */
  <T> T fromIndexes(Work<T> work) {
    return inTransaction(connection -> {
      try (Statement hint = connection.createStatement()) {
        hint.execute("set local enable_seqscan = off");
      }
      return work.on(connection);
    });
  }

  private <T> T once(Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** A single statement, which is its own transaction. */
  <T> T atOnce(Work<T> work) {
    for (int tries = 1; ; tries++) {
      try (Connection connection = source.getConnection()) {
        return work.on(connection);
      } catch (SQLException e) {
        if (tries == TRIES || !Refusals.isWorthAnotherTry(e)) {
          throw Refusals.translate(e);
        }
      }
    }
  }
}
