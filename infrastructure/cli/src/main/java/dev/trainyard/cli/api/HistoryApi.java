package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The history of one project. Every method may throw {@link CommandFailedException}. */
public final class HistoryApi {
  private static final Duration LONGEST_REPLAY = Duration.ofHours(1);

  private final HttpDoor door;
  private final String base;

  HistoryApi(HttpDoor door, String project) {
    this.door = door;
    this.base = project + "/history";
  }

  /**
   * Has a part of the history told once more; returns when that is done.
   *
   * @param range {@code from}, {@code to}, {@code job}, {@code batch}, {@code topic}; empty ones
   *     are left out
   */
  public JsonNode replay(Map<String, String> range) {
    ObjectNode body = Json.object();
    new TreeMap<>(range)
        .forEach((name, value) -> {
          if (!value.isEmpty()) {
            body.put(name, value);
          }
        });
    return Json.parse(
        door.post(base + ":replay", "application/json", body.toString(), LONGEST_REPLAY));
  }
}
