package dev.trainyard.chaos.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What stack there is to be.
 *
 * @param folder of all its files
 * @param serverJar {@code quarkus-run.jar} in its folder
 * @param settings more of every server's, by their names
 * @param emulator more of the emulator's options
 */
public record Plan(
    Path folder,
    Path serverJar,
    Path emulatorJar,
    int servers,
    Map<String, String> settings,
    List<String> emulator) {
  public Plan {
    settings = Map.copyOf(settings);
    emulator = List.copyOf(emulator);
    if (servers < 1) {
      throw new IllegalArgumentException("servers must be at least 1");
    }
  }
}
