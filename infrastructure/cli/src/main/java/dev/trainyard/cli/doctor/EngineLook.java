package dev.trainyard.cli.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.trainyard.cli.local.Surroundings;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether a container engine answers where the local Vertex AI looks for one. */
final class EngineLook implements Look {
  private static final String WITHOUT =
      "; replicas run as processes of this machine, not in their images";
  private static final String ADVICE =
      "For images as on Vertex AI, start Docker or Podman, or set DOCKER_HOST=unix:///where/it/listens.";

  @Override
  public List<Finding> at(Surroundings around) {
    String named = around.variable("DOCKER_HOST");
    if (!named.isEmpty() && !named.startsWith("unix://")) {
      return List.of(
          Finding.note(
              "container engine", "DOCKER_HOST names one elsewhere: " + named + WITHOUT, ADVICE));
    }
    List<Path> silent = new ArrayList<>();
    for (Path socket : sockets(named, around.variable("XDG_RUNTIME_DIR"))) {
      if (answers(socket)) {
        return List.of(
            Finding.ok("container engine", "answers at " + socket + "; replicas run in images"));
      }
      if (Files.exists(socket)) {
        silent.add(socket);
      }
    }
    String found =
        silent.isEmpty() ? "there is none" : "none answers to this user at " + silent.getFirst();
    return List.of(Finding.note("container engine", found + WITHOUT, ADVICE));
  }

  private static List<Path> sockets(String named, String runtime) {
    if (!named.isEmpty()) {
      return List.of(Path.of(named.substring("unix://".length())));
    }
    List<Path> sockets = new ArrayList<>(List.of(Path.of("/var/run/docker.sock")));
    if (!runtime.isEmpty()) {
      sockets.add(Path.of(runtime, "docker.sock"));
      sockets.add(Path.of(runtime, "podman", "podman.sock"));
    }
    return sockets;
  }

  private static boolean answers(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(
          ByteBuffer.wrap("GET /_ping HTTP/1.0\r\nHost: engine\r\n\r\n".getBytes(US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(64);
      channel.read(answer);
      return new String(answer.array(), 0, answer.position(), US_ASCII).contains(" 200 ");
    } catch (IOException _) {
      return false;
    }
  }
}
