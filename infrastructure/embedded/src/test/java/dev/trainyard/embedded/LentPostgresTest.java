package dev.trainyard.embedded;

import static dev.trainyard.embedded.EmbeddedPostgresTest.ask;
import static dev.trainyard.embedded.EmbeddedPostgresTest.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root, where user namespaces are refused. */
class LentPostgresTest {
  @TempDir static Path place;

  /**
   * A machine that refuses user namespaces, and keeps what leaves its folder under {@code place}.
   */
  static Machine strict(Path place) {
    return new Machine(true, false, place.resolve("lib"), place.resolve("cache"));
  }

  @BeforeEach
  void needRoot() throws IOException {
    assumeTrue(Machine.here().root(), "only root can lend its rights");
    allow(place, "rwxr-xr-x");
  }

  @Test
  void runsAsNobodyAndKeepsWhatItHolds() throws Exception {
    Path folder = place.resolve("kept");
    try (EmbeddedPostgres postgres = start(folder)) {
      assertThat(user(postgres)).isEqualTo("nobody");
      assertThat(postgres.files()).isEqualTo(folder);
      run(postgres, "create table kept as select 42 as n");
    }
    try (EmbeddedPostgres postgres = start(folder)) {
      assertThat(ask(postgres, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void keepsItsFilesWhereItCanGoAndALinkToThemInItsFolder() throws Exception {
    Path folder = closed();
    Path files;
    try (EmbeddedPostgres postgres = start(folder)) {
      files = postgres.files();
      assertThat(files).startsWith(place.resolve("lib"));
      assertThat(folder.resolve("outside").toRealPath()).isEqualTo(files);
      assertThat(files.resolve("belongs-to")).content().contains(folder.toString());
      run(postgres, "create table kept as select 42 as n");
    }
    Machine lenient = new Machine(true, true, place.resolve("lib"), place.resolve("cache"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0, lenient)) {
      assertThat(postgres.files()).isEqualTo(files);
      assertThat(user(postgres)).isEqualTo("nobody");
      assertThat(ask(postgres, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void beginsNothingAnewWhereTheLinkLeadsNowhere() throws Exception {
    Path folder = closed();
    Files.createSymbolicLink(Folders.make(folder).resolve("outside"), place.resolve("gone"));
    assertThatThrownBy(() -> start(folder))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("remove the link to begin anew");
  }

  @Test
  void takesOverWhatAKilledProcessLeftRunning() throws Exception {
    Path folder = closed();
    Child.start("lent-postgres", folder).kill();
    try (EmbeddedPostgres postgres = start(folder)) {
      assertThat(ask(postgres, "select count(*) from proof")).isEqualTo("1");
    }
  }

  @Test
  void isGivenAClusterThatRootMade() throws Exception {
    assumeTrue(Machine.here().namespaces(), "user namespaces are refused here, too");
    Path folder = place.resolve("given");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
      assertThat(user(postgres)).isEqualTo("root");
      run(postgres, "create table kept as select 42 as n");
      assertThatThrownBy(() -> PostgresSeat.of(folder, strict(place)).prepare(strict(place)))
          .hasMessageContaining("still runs");
    }
    try (EmbeddedPostgres postgres = start(folder)) {
      assertThat(user(postgres)).isEqualTo("nobody");
      assertThat(ask(postgres, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void saysWhereItCannotGo() throws Exception {
    assumeTrue(Machine.here().namespaces(), "user namespaces are refused here, too");
    Path folder = closed();
    EmbeddedPostgres.start(folder, 0).close();
    assertThatThrownBy(() -> start(folder))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("uid 65534, as which PostgreSQL runs, cannot go to " + folder);
  }

  private EmbeddedPostgres start(Path folder) {
    return EmbeddedPostgres.start(folder, 0, strict(place));
  }

  private Path closed() throws IOException {
    return Files.createTempDirectory(place, "closed-").resolve("folder");
  }

  private static void allow(Path folder, String rights) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
  }

  private static String user(EmbeddedPostgres postgres) throws IOException {
    Path pid = postgres.files().resolve("cluster/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
        .flatMap(process -> process.info().user())
        .orElseThrow();
  }
}
