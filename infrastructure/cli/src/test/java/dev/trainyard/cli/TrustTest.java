package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.cli.testkit.SelfSigned;
import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  @TempDir static Path keys;
  private static SelfSigned itself;
  @TempDir Path home;
  private ScriptedServer server;

  @BeforeAll
  static void sign() throws Exception {
    itself = SelfSigned.in(keys);
  }

  @BeforeEach
  void start() throws Exception {
    server = ScriptedServer.secure(itself.identity());
    server.on("GET /trainyard/v1/projects/demo/jobs?pageSize=50", 200, "{\"jobs\":[]}");
    server.on("GET /q/health/ready", 200, "{\"status\":\"UP\"}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aServerThatNobodyVouchesForIsRefusedWithAWayOut() {
    Typed answer = list();
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("cannot be trusted", "--ca-file", "TRAINYARD_CA_FILE");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theFlagTheVariablesAndTheContextNameWhoVouches() {
    String file = itself.authority().toString();
    assertThat(list("--ca-file", file).exitCode()).isZero();
    assertThat(withVariable("TRAINYARD_CA_FILE", file).exitCode()).isZero();
    assertThat(withVariable("CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE", file).exitCode()).isZero();
    String address = server.address().toString();
    assertThat(
            type("contexts", "create", "prod", "--server", address, "--ca-file", file).exitCode())
        .isZero();
    assertThat(type("jobs", "list").exitCode()).isZero();
    assertThat(type("doctor").out()).contains("healthy at " + address);
  }

  @Test
  void aFileWithoutCertificatesIsBadInput() throws Exception {
    Path empty = Files.writeString(home.resolve("empty.pem"), "");
    Path words = Files.writeString(home.resolve("words.pem"), "no certificate");
    assertThat(list("--ca-file", empty.toString()).err()).contains("holds no certificates");
    assertThat(list("--ca-file", words.toString()).err()).contains("holds no certificates");
    Typed missing = list("--ca-file", home.resolve("none.pem").toString());
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("cannot read").contains("none.pem");
  }

  @Test
  void doctorSaysThatItCannotTrust() {
    assertThat(type("doctor", "--server", server.address().toString()).out())
        .contains("cannot be trusted");
  }

  private Typed list(String... flags) {
    return listAmong(Places.around(home), flags);
  }

  private Typed withVariable(String name, String value) {
    return listAmong(Places.around(home, name, value));
  }

  private Typed listAmong(Surroundings around, String... flags) {
    List<String> line =
        new ArrayList<>(List.of("jobs", "list", "--server", server.address().toString()));
    line.addAll(List.of(flags));
    return Typed.into(Trainyard.commandLine(around), line.toArray(String[]::new));
  }

  private Typed type(String... line) {
    return Typed.into(Trainyard.commandLine(Places.around(home)), line);
  }
}
