package dev.trainyard.adapters.postgres;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * What the history needs at each start, before anything is written, and again from time to time.
 */
@ApplicationScoped
public class HistoryUpkeep {
  private static final Logger LOG = Logger.getLogger(HistoryUpkeep.class);
  private static final int MONTHS_AHEAD = 2;

  private final Database database;

  HistoryUpkeep(Database database) {
    this.database = database;
  }

  void atStart(@Observes @Priority(1) StartupEvent event) {
    adoptRestoredRows();
    makeMonths();
  }

  /**
   * Makes the partitions of this month and of those ahead that are missing. To be called daily.
   *
   * @return how many were missing
   */
  public int makeMonths() {
    int made = database.inTransaction(HistoryUpkeep::makeMonths);
    if (made > 0) {
      LOG.infof("made %d months of history ahead", made);
    }
    return made;
  }

  private static int makeMonths(Connection connection) throws SQLException {
    try (Parameters make = Parameters.of(connection, "select make_history_partitions(?)")) {
      return make.with(MONTHS_AHEAD).rows(row -> row.getInt(1)).getFirst();
    }
  }

  private void adoptRestoredRows() {
    if (database.inTransaction(HistoryUpkeep::adopt)) {
      LOG.info("adopted the rows of a dump that was restored from another PostgreSQL");
    }
  }

  private static boolean adopt(Connection connection) throws SQLException {
    try (Parameters adopt = Parameters.of(connection, "select adopt_restored_rows()")) {
      return adopt.rows(row -> row.getBoolean(1)).getFirst();
    }
  }
}
