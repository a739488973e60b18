package dev.trainyard.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL, as child processes, on loopback. What it holds stays in its folder and is as
 * durable as PostgreSQL makes it. One that a killed JVM left running is stopped and started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  static final String USER = "trainyard";
  private static final String DATABASE = "trainyard";
  private static final String TEMPORARY = "trainyard-postgres-";
  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

  private final FolderLock lock;
  private final Postmaster postmaster;
  private final PostgresSeat seat;
  private final PostgresCluster cluster;
  private final PostgresPrograms programs;
  private final int port;
  private boolean temporary;
  private boolean closed;

  private EmbeddedPostgres(Path folder, Machine machine, FolderLock lock, int wantedPort) {
    this.lock = lock;
    seat = PostgresSeat.of(folder, machine).prepare(machine);
    programs = PostgresPrograms.of(seat, machine);
    cluster = new PostgresCluster(seat);
    cluster.make(programs);
    postmaster = new Postmaster(cluster.path(), programs);
    if (postmaster.stopLeftOver()) {
      LOG.infof("stopped the PostgreSQL that a killed process left running in %s", folder);
    }
    port = Ports.claim(wantedPort, "PostgreSQL");
    programs.start(cluster.path(), cluster.log(), port);
    makeDatabase();
  }

  /**
   * Starts it, and returns when it answers.
   *
   * @param dataDir its folder; made if it is not there
   * @param port where it listens; 0 for a free port
   * @throws CannotStartException if the folder belongs to another living process, the port is in
   *     use, or PostgreSQL says no
   */
  public static EmbeddedPostgres start(Path dataDir, int port) {
    return start(dataDir, port, Machine.here());
  }

  /** The same on a machine that allows what {@code machine} says. */
  static EmbeddedPostgres start(Path dataDir, int port, Machine machine) {
    Path folder = Folders.make(dataDir);
    FolderLock lock = FolderLock.take(folder);
    try {
      return new EmbeddedPostgres(folder, machine, lock, port);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Starts one on a free port for a test; when it is closed, or the JVM ends, all of it is gone.
   */
  public static EmbeddedPostgres temporary() {
    Leftovers.sweep(TEMPORARY, EmbeddedPostgres::clear);
    Path folder = Folders.temporary(TEMPORARY);
    EmbeddedPostgres postgres = start(folder, 0);
    postgres.temporary = true;
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    return postgres;
  }

  private static void clear(Path folder) {
    Machine machine = Machine.here();
    PostgresSeat seat = PostgresSeat.of(folder, machine);
    new Postmaster(PostgresCluster.in(seat.files()), PostgresPrograms.of(seat, machine))
        .stopLeftOver();
    seat.delete();
  }

  public String jdbcUrl() {
    return url(DATABASE);
  }

  public String username() {
    return USER;
  }

  public String password() {
    return cluster.password();
  }

  /** Where its files lie: its folder, or elsewhere if those who run it cannot go there. */
  public Path files() {
    return seat.files();
  }

  public int port() {
    return port;
  }

  /**
   * Ends it at once, as a crash would: nothing is written down in an orderly way, and whoever
   * starts it again has it recover what was committed.
   */
  public synchronized void crash() {
    postmaster.kill();
  }

  /**
   * Starts it again, on the same files and port, if it has ended in whatever way, and returns when
   * it answers.
   */
  public synchronized void revive() {
    if (closed) {
      return;
    }
    if (!Postmaster.isRunning(cluster.path())) {
      programs.start(cluster.path(), cluster.log(), port);
    }
    postmaster.awaitReady();
  }

  /**
   * Keeps what it holds as a replica does that lags behind from now on. Ends it and starts it again
   * for that.
   */
  public synchronized void lag() {
    crash();
    new LaggingReplica(cluster.path()).take();
    revive();
  }

  /**
   * Ends it; the replica that lagged takes its place, on the same port. What was committed since
   * {@link #lag} is lost.
   *
   * @throws IllegalStateException if there is no replica
   */
  public synchronized void failOver() {
    crash();
    new LaggingReplica(cluster.path()).promote();
    revive();
  }

  /** Stops it; open connections are ended. A second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      postmaster.stop();
    } finally {
      // why: who holds the lock is the only one to delete
      try (lock) {
        if (temporary) {
          seat.delete();
        }
      }
    }
  }

  private void makeDatabase() {
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), USER, cluster.password());
        Statement statement = connection.createStatement()) {
      String known = "select from pg_database where datname = '" + DATABASE + "'";
      try (ResultSet there = statement.executeQuery(known)) {
        if (there.next()) {
          return;
        }
      }
      statement.execute("create database " + DATABASE);
    } catch (SQLException e) {
      postmaster.stop();
      throw new CannotStartException("the embedded PostgreSQL does not let us in", e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
  }
}
