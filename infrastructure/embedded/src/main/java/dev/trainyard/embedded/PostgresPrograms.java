package dev.trainyard.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs with the rights that are theirs. */
final class PostgresPrograms {
  private final Path home;
  private final Rights rights;

  private PostgresPrograms(Path home, Rights rights) {
    this.home = home;
    this.rights = rights;
  }

  /** Those of this platform, unpacked in a cache, else beside the files. */
  static PostgresPrograms of(PostgresSeat seat, Machine machine) {
    Path cache =
        switch (seat.rights()) {
          case Rights.Ours(), Rights.Namespaced() ->
              Path.of(System.getProperty("user.home"), ".cache", "trainyard");
          case Rights.Lent(_, _) -> machine.cache();
        };
    Path home = PostgresBinaries.unpack(cache, seat.files().resolve("programs"));
    return new PostgresPrograms(home, seat.rights());
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

  private void run(List<String> line) {
    List<String> whole = new ArrayList<>(line);
    whole.set(0, home.resolve("bin").resolve(line.getFirst()).toString());
    Program ended = Program.run(home, rights.line(whole));
    if (!ended.succeeded()) {
      throw new CannotStartException(
          line.getFirst() + " of the embedded PostgreSQL failed: " + ended.said());
    }
  }
}
