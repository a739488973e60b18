package dev.trainyard.emulator.run.replica;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to start and how.
 *
 * @param bounds the watcher's words for what the command may use and see
 * @param folder its own, on this machine
 * @param start where it starts, as it sees it
 * @param environment all of it; nothing is inherited
 * @param grace from SIGTERM to SIGKILL
 */
public record Launch(
    List<String> bounds,
    List<String> command,
    Path folder,
    String start,
    Map<String, String> environment,
    Duration grace) {
  public Launch {
    bounds = List.copyOf(bounds);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
