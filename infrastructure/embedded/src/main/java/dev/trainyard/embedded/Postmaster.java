package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of a cluster folder, found by the file that it leaves there while it runs. */
final class Postmaster {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final int STATUS_LINE = 7;
  private static final Logger LOG = Logger.getLogger(Postmaster.class);

  private final Path cluster;
  private final PostgresPrograms programs;

  Postmaster(Path cluster, PostgresPrograms programs) {
    this.cluster = cluster;
    this.programs = programs;
  }

  /**
   * Stops what a killed JVM left running. Only for the holder of the folder's lock, because it does
   * not ask who uses it.
   *
   * @return whether there was anything to stop
   */
  boolean stopLeftOver() {
    ProcessHandle named = named(cluster);
    if (named == null) {
      return false;
    }
    if (!isOf(cluster, named)) {
      // why: PostgreSQL refuses to start while the named process lives, and this one only got the
      // number of a postmaster that is gone.
      forget();
      return false;
    }
    stop();
    return true;
  }

  void stop() {
    if (named(cluster) == null) {
      return;
    }
    try {
      programs.stop(cluster, "fast");
    } catch (CannotStartException e) {
      LOG.warnf("PostgreSQL in %s does not stop by itself: %s", cluster, e.getMessage());
      programs.stop(cluster, "immediate");
    }
  }

  /** SIGKILL for it and all of its processes; returns when they are gone. */
  void kill() {
    ProcessHandle postmaster = named(cluster);
    if (postmaster == null || !isOf(cluster, postmaster)) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /**
   * Returns when it takes connections. {@code pg_ctl start} does not promise that: it is content
   * with a database in recovery that answers nobody yet.
   *
   * @throws CannotStartException if it has not come that far after a minute, or has ended
   */
  void awaitReady() {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!isReady()) {
      if (!isRunning(cluster) || Instant.now().isAfter(deadline)) {
        throw new CannotStartException("PostgreSQL in " + cluster + " does not take connections");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean isReady() {
    try {
      List<String> lines = Files.readAllLines(pidFile(cluster));
      return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    } catch (NoSuchFileException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isRunning(Path cluster) {
    ProcessHandle named = named(cluster);
    return named != null && isOf(cluster, named);
  }

  private static boolean isOf(Path cluster, ProcessHandle process) {
    String line = process.info().commandLine().orElse("");
    return line.contains("postgres") && line.contains(cluster.toString());
  }

  private static @Nullable ProcessHandle named(Path cluster) {
    try {
      if (!Files.exists(pidFile(cluster))) {
        return null;
      }
      long pid = Long.parseLong(Files.readAllLines(pidFile(cluster)).getFirst().strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException | NoSuchElementException _) {
      return null;
    }
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile(cluster));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
