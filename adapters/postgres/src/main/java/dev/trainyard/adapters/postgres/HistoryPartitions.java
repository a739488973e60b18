package dev.trainyard.adapters.postgres;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The months of the history; made ahead at each start, and whenever a schedule asks for it. */
@ApplicationScoped
public class HistoryPartitions {
  private static final Logger LOG = Logger.getLogger(HistoryPartitions.class);
  private static final int MONTHS_AHEAD = 2;

  private final Database database;

  HistoryPartitions(Database database) {
    this.database = database;
  }

  void onStart(@Observes StartupEvent event) {
    makeAhead();
  }

  /** To be called at least once a month. Returns how many were missing. */
  public int makeAhead() {
    String sql = "select make_history_partitions(?)";
    int made =
        database.inTransaction(connection -> {
          try (Parameters make = Parameters.of(connection, sql)) {
            return make.with(MONTHS_AHEAD).rows(row -> row.getInt(1)).getFirst();
          }
        });
    if (made > 0) {
      LOG.infof("made %d months of history ahead", made);
    }
    return made;
  }
}
