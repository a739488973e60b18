package dev.trainyard.chaos.stage;

import dev.trainyard.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
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

  /** Those of one server, which finds everything behind its proxies. */
  Map<String, String> settings(Path data, int http, Links links, EmbeddedPostgres postgres) {
    Map<String, String> all = new HashMap<>();
    all.put("TRAINYARD_DATA", data.toString());
    all.put("TRAINYARD_HTTP_PORT", String.valueOf(http));
    all.put(
        "TRAINYARD_POSTGRES_URL", "jdbc:postgresql://" + links.postgres().address() + "/trainyard");
    all.put("TRAINYARD_POSTGRES_USERNAME", postgres.username());
    all.put("TRAINYARD_POSTGRES_PASSWORD", postgres.password());
    all.put("TRAINYARD_KAFKA_BOOTSTRAP_SERVERS", links.kafka().address());
    all.put("TRAINYARD_VERTEX_EMULATOR", links.vertex().address());
    all.putAll(settings);
    return all;
  }
}
