package dev.trainyard.cli.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.cli.testkit.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpDoorTest {
  @TempDir Path home;

  @Test
  void whatMayBeDoneAlreadyIsNotSentAgain() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> hangUpOnAll(silent, heard));
      HttpDoor door =
          new HttpDoor(Endpoint.open(URI.create("http://127.0.0.1:" + silent.getLocalPort())));
      assertThatThrownBy(() -> door.post("/jobs", "application/json", "{}"))
          .isInstanceOf(ServerAwayException.class);
    }
    assertThat(heard).hasValue(1);
  }

  @Test
  void whoSpeaksAnotherProtocolIsNoServer() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greet(other));
      HttpDoor door =
          new HttpDoor(Endpoint.open(URI.create("http://127.0.0.1:" + other.getLocalPort())));
      assertThatThrownBy(() -> door.get("/jobs")).isInstanceOf(ServerAwayException.class);
    }
  }

  @Test
  void aRefusalIsSaidInTheServersWordsAlsoOfAnUpload() throws Exception {
    Path file = Files.writeString(home.resolve("a.tar.gz"), "code");
    try (ScriptedServer server = new ScriptedServer()) {
      server.on("POST /o", 412, "{\"error\":{\"message\":\"it is there\"}}");
      HttpDoor door = new HttpDoor(new Endpoint(server.address(), "secret", null));
      assertThatThrownBy(() -> door.post("/o", file)).hasMessage("it is there");
      assertThat(server.bodies()).containsExactly("code");
      assertThat(server.headers().getFirst())
          .containsEntry("authorization", "Bearer secret")
          .containsEntry("content-type", "application/octet-stream")
          .containsEntry("content-length", "4");
    }
  }

  @Test
  void whoIsShutOutIsToldOfTokens() throws Exception {
    Path file = Files.writeString(home.resolve("a.tar.gz"), "code");
    try (ScriptedServer server = new ScriptedServer()) {
      server.on("POST /o", 401, "{\"error\":{\"message\":\"who are you?\"}}");
      HttpDoor door = new HttpDoor(Endpoint.open(server.address()));
      assertThatThrownBy(() -> door.post("/o", file)).hasMessageContaining("TRAINYARD_TOKEN");
      assertThatThrownBy(() -> door.post("/o", "text/plain", "code"))
          .hasMessageStartingWith("who are you?")
          .hasMessageContaining("TRAINYARD_TOKEN");
    }
  }

  @Test
  void aServerThatSendsElsewhereIsNotFollowed() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      server.on("GET /o", 302, "");
      HttpDoor door = new HttpDoor(Endpoint.open(server.address()));
      assertThatThrownBy(() -> door.get("/o")).hasMessage("The server answered 302.");
    }
  }

  private static void greet(ServerSocket server) {
    try (Socket socket = server.accept()) {
      int _ = socket.getInputStream().read();
      socket.getOutputStream().write("220 mail.example ready\r\n".getBytes(UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // why: the caller hangs up
    }
  }

  private static void hangUpOnAll(ServerSocket server, AtomicInteger heard) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          // why: all of it, since what was sent in part alone may be sent again
          StringBuilder request = new StringBuilder();
          while (request.indexOf("{}") < 0) {
            request.append((char) socket.getInputStream().read());
          }
          heard.addAndGet(request.indexOf("POST") == 0 ? 1 : 100);
        }
      }
    } catch (IOException e) {
      // why: the socket is closed at the test's end
    }
  }
}
