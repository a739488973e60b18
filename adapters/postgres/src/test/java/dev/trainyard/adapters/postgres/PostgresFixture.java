package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.application.testkit.StorageContract;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The ports on a real, empty database. */
@QuarkusTestResource(RealPostgres.class)
abstract class PostgresFixture implements StorageContract {
  @Inject AgroalDataSource source;
  @Inject Database database;
  @Inject JobIntake intake;
  @Inject JobQueue queue;
  @Inject JobStore store;
  @Inject LiveJobs liveJobs;
  @Inject JobArchive archive;
  @Inject Census census;
  @Inject Removals removals;
  @Inject HistoryFeed feed;
  @Inject Setbacks setbacks;
  @Inject PlaceNumbers places;

  @BeforeEach
  void empty() {
    run("truncate job, job_spec, submission, pipeline, removal, history, lease, api_budget");
    run("truncate place, found_key, mended_place, setback restart identity");
    places.forget();
    run(
        "insert into setback (life, last_written_at, closed_at) values (database_life(), 'epoch', now())");
    run("update relay_position set xid = '0', seq = 0");
  }

  @Override
  public JobIntake intake() {
    return intake;
  }

  @Override
  public JobQueue queue() {
    return queue;
  }

  @Override
  public JobStore store() {
    return store;
  }

  @Override
  public LiveJobs liveJobs() {
    return liveJobs;
  }

  @Override
  public JobArchive archive() {
    return archive;
  }

  @Override
  public Census census() {
    return census;
  }

  @Override
  public Removals removals() {
    return removals;
  }

  @Override
  public HistoryFeed feed() {
    return feed;
  }

  @Override
  public Setbacks setbacks() {
    return setbacks;
  }

  @Override
  public void fallBack() {
    run("update setback set life = life || '-' || number where life = database_life()");
  }

  @Override
  public Leases leasesOf(String holder) {
    return new PostgresLeases(database, new LeaseSettings(holder));
  }

  @Override
  public void letTimePass(Duration duration) {
    String ago = "interval '" + duration.toMillis() + " milliseconds'";
    run("update lease set until = until - " + ago);
    run("update api_budget set refilled_at = refilled_at - " + ago);
    run("update setback set noticed_at = noticed_at - " + ago);
  }

  /** Runs a statement in a transaction of its own. */
  void run(String sql) {
    database.atOnce(connection -> run(connection, sql));
  }

  static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  /** The first column of each row. */
  List<String> ask(String sql) {
    return database.atOnce(connection -> {
      try (Parameters query = Parameters.of(connection, sql)) {
        return query.rows(row -> row.getString(1));
      }
    });
  }
}
