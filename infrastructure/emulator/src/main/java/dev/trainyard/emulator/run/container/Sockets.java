package dev.trainyard.emulator.run.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where engines of this machine listen: what {@code DOCKER_HOST} says, else the usual places. */
final class Sockets {
  private static final String UNIX = "unix://";

  private Sockets() {}

  static List<Path> of(Map<String, String> environment) {
    String named = environment.getOrDefault("DOCKER_HOST", "");
    List<Path> sockets = new ArrayList<>();
    if (named.startsWith(UNIX)) {
      sockets.add(Path.of(named.substring(UNIX.length())));
    } else if (named.isEmpty()) {
      sockets.add(Path.of("/var/run/docker.sock"));
      String own = environment.getOrDefault("XDG_RUNTIME_DIR", "");
      if (!own.isEmpty()) {
        sockets.add(Path.of(own, "docker.sock"));
        sockets.add(Path.of(own, "podman", "podman.sock"));
      }
    }
    // why: an engine elsewhere has neither our buckets nor our loopback addresses
    return sockets.stream().filter(Files::exists).toList();
  }
}
