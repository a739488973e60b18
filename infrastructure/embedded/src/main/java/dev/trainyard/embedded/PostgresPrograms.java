package dev.trainyard.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, also for root, whom PostgreSQL refuses by itself. */
final class PostgresPrograms {
  private final Path home;
  private final boolean root;

  private PostgresPrograms(Path home, boolean root) {
    this.home = home;
    this.root = root;
  }

  /** Those of this platform, unpacked in the user's cache, else in the folder itself. */
  static PostgresPrograms forFolder(Path folder) {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "trainyard");
    Path home = PostgresBinaries.unpack(cache, folder.resolve("programs"));
    return new PostgresPrograms(home, new UnixSystem().getUid() == 0);
  }

  void initdb(Path cluster, Path passwordFile) {
    run(
        List.of(
            "initdb",
            "--pgdata=" + cluster,
            "--username=" + EmbeddedPostgres.USER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
  }

  void start(Path cluster, Path log, int port) {
    String settings =
        "-p "
            + port
            + " -c listen_addresses="
            + Ports.LOOPBACK
            + " -c unix_socket_directories="
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
            + " -c timezone=UTC -c log_timezone=UTC -c max_connections=200";
    run(
        List.of(
            "pg_ctl",
            "-D",
            cluster.toString(),
            "-l",
            log.toString(),
            "-o",
            settings,
            "-w",
            "-t",
            "60",
            "start"));
  }

  void stop(Path cluster, String mode) {
    run(List.of("pg_ctl", "-D", cluster.toString(), "-m", mode, "-w", "-t", "30", "stop"));
  }

  private void run(List<String> program) {
    List<String> line = new ArrayList<>(root ? List.of("unshare", "--user") : List.of());
    line.add(home.resolve("bin").resolve(program.getFirst()).toString());
    line.addAll(program.subList(1, program.size()));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotStartException(words(program.getFirst(), said.strip()));
      }
    } catch (IOException e) {
      throw new CannotStartException(words(program.getFirst(), String.valueOf(e.getMessage())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException(words(program.getFirst(), "interrupted"), e);
    }
  }

  private String words(String program, String said) {
    String advice =
        root
            ? " (PostgreSQL does not run as root, and here it runs in a user namespace of its own:"
                + " where those are forbidden, start Trainyard as an ordinary user)"
            : "";
    return program + " of the embedded PostgreSQL failed: " + said + advice;
  }
}
