package dev.trainyard.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  void keepsWhatItHoldsThroughARestart() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      run(postgres, "create table kept (n int)");
      run(postgres, "insert into kept values (42)");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      assertThat(ask(postgres, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void comesBackToItsPortWithAllThatWasCommittedWhenItCrashed() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      run(postgres, "create table kept as select 42 as n");
      postgres.crash();
      assertThatThrownBy(() -> ask(postgres, "select 1")).isInstanceOf(SQLException.class);
      postgres.revive();
      postgres.revive();
      assertThat(ask(postgres, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void fallsBackToWhatItsReplicaHeldAndBeginsATimelineOfItsOwn() throws SQLException {
    String life = "select pg_walfile_name(pg_current_wal_lsn())";
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      assertThatThrownBy(postgres::failOver).hasMessageContaining("no replica");
      postgres.revive();
      run(postgres, "create table kept as select 42 as n");
      String before = ask(postgres, life);
      postgres.lag();
      run(postgres, "insert into kept values (43)");
      assertThat(ask(postgres, life).substring(0, 8)).isEqualTo(before.substring(0, 8));
      postgres.failOver();
      assertThat(ask(postgres, "select count(*) from kept")).isEqualTo("1");
      assertThat(ask(postgres, life).substring(0, 8)).isNotEqualTo(before.substring(0, 8));
      run(postgres, "insert into kept values (44)");
    }
  }

  @Test
  void writesToDiskBeforeItSaysSo() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void refusesAStrangerWithoutThePassword() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "trainyard", "x"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void refusesAFolderInUseAndLeavesItsHolderUnharmed() throws SQLException {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThatThrownBy(() -> Child.start("postgres", folder))
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
      assertThat(ask(first, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void takesOverWhatAKilledProcessLeftRunning() throws Exception {
    Child child = Child.start("postgres", folder);
    child.kill();
    assertThat(one(child.said(), folder)).isEqualTo("1");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      assertThat(ask(postgres, "select count(*) from proof")).isEqualTo("1");
      assertThatThrownBy(() -> one(child.said(), folder)).hasMessageContaining("refused");
    }
  }

  @Test
  void leavesAProcessAloneThatOnlyGotThePidOfOneThatIsGone() throws Exception {
    EmbeddedPostgres.start(folder, 0).close();
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      Files.writeString(folder.resolve("cluster/postmaster.pid"), stranger.pid() + "\n");
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
        assertThat(ask(postgres, "select 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void namesAPortThatIsInUseAndFreesTheFolder() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(Ports.loopback(), 0));
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, taken.getLocalPort()))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is in use");
    }
    EmbeddedPostgres.start(folder, 0).close();
  }

  @Test
  void leavesNothingOfATemporaryOne() throws SQLException {
    EmbeddedPostgres postgres = EmbeddedPostgres.temporary();
    Path data = Path.of(ask(postgres, "show data_directory"));
    assertThat(data).exists();
    postgres.close();
    assertThat(data.getParent()).doesNotExist();
  }

  @Test
  void sweepsAwayATemporaryOneWhoseProcessWasKilled() throws Exception {
    Path left = Folders.temporary("trainyard-postgres-");
    Child child = Child.start("postgres", left);
    child.kill();
    assertThat(one(child.said(), left)).isEqualTo("1");
    String password = Files.readString(left.resolve("password")).strip();
    EmbeddedPostgres.temporary().close();
    assertThat(left).doesNotExist();
    assertThatThrownBy(() -> DriverManager.getConnection(child.said(), "trainyard", password))
        .hasMessageContaining("refused");
  }

  private static String one(String url, Path folder) throws Exception {
    String password = Files.readString(folder.resolve("password")).strip();
    try (Connection connection = DriverManager.getConnection(url, "trainyard", password);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select 1")) {
      answer.next();
      return answer.getString(1);
    }
  }

  static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }
}
