package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.Typed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpCommandTest {
  @TempDir Path home;

  @Test
  void plansAServerForTheLauncher() throws Exception {
    int offset = freeOffset();
    Typed answer = up("--port-offset", "" + offset, "--noop");
    assertThat(answer.exitCode()).isZero();
    assertThat(Files.readString(plan()))
        .contains("export TRAINYARD_DATA='" + home.resolve("up-" + offset) + "'")
        .contains("export TRAINYARD_PORT_OFFSET='" + offset + "'")
        .contains("export TRAINYARD_EMULATOR_MODE='noop'")
        .contains("emulator/target/emulator/trainyard-emulator.jar'")
        .contains("server/target/quarkus-app/quarkus-run.jar'");
  }

  @Test
  void asksForTlsOnAPortThatMovesWithTheOthers() throws Exception {
    int offset = freeOffset();
    assertThat(up("--port-offset", "" + offset).exitCode()).isZero();
    assertThat(Files.readString(plan())).doesNotContain("TRAINYARD_TLS_PORT");
    assertThat(up("--port-offset", "" + offset, "--tls").exitCode()).isZero();
    assertThat(Files.readString(plan()))
        .contains("export TRAINYARD_TLS_PORT='" + (8443 + offset) + "'");
  }

  @Test
  void refusesATlsPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Typed answer = up("--tls", "--port-offset", "" + (taken.getLocalPort() - 8443));
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.err()).contains("Port " + taken.getLocalPort() + ", for TLS, is taken");
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Typed answer = up("--port-offset", "" + (taken.getLocalPort() - 8080));
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.err()).contains("Port " + taken.getLocalPort() + ", for HTTP, is taken");
    }
    assertThat(plan()).doesNotExist();
  }

  @Test
  void refusesAnOffsetThatLeavesThePorts() {
    Typed answer = up("--port-offset", "60000");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("which is no port");
  }

  @Test
  void refusesAFolderThatIsInUse() throws Exception {
    Files.writeString(
        Files.createDirectories(home.resolve("used")).resolve("trainyard.json"),
        "{\"pid\":%d,\"http\":\"http://127.0.0.1:8080\"}".formatted(ProcessHandle.current().pid()));
    Typed answer = up("--data", home.resolve("used").toString());
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("Trainyard already runs from " + home.resolve("used"));
  }

  @Test
  void statusSaysWhatRuns() throws Exception {
    assertThat(Typed.into(Trainyard.commandLine(Places.around(home)), "status").exitCode())
        .isEqualTo(1);
    Files.writeString(
        Files.createDirectories(home.resolve("up")).resolve("trainyard.json"),
        "{\"pid\":%d,\"http\":\"http://127.0.0.1:8080\"}".formatted(ProcessHandle.current().pid()));
    Typed answer = Typed.into(Trainyard.commandLine(Places.around(home)), "status");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .contains("http://127.0.0.1:8080")
        .contains(home.resolve("up").toString());
  }

  private Typed up(String... options) {
    String[] command = {"up"};
    return Typed.into(
        Trainyard.commandLine(Places.around(home, "TRAINYARD_PLAN", plan().toString())),
        TypedWords.with(command, options));
  }

  private Path plan() {
    return home.resolve("plan");
  }

  private static int freeOffset() throws Exception {
    for (int offset = 20_000; offset < 50_000; offset += 997) {
      if (isFree(8080 + offset) && isFree(9092 + offset) && isFree(8443 + offset)) {
        return offset;
      }
    }
    throw new IllegalStateException("no three free ports");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
