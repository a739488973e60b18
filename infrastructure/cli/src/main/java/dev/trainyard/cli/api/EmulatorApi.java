package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/** What only the local Vertex AI can be asked. */
public final class EmulatorApi {
  private static final String OWN = "/emulator/v1/";

  private final HttpDoor door;

  /**
   * @param address {@code HOST:PORT}
   */
  public EmulatorApi(String address) {
    this.door = new HttpDoor(Endpoint.open(URI.create("http://" + address)));
  }

  /** What replicas run in; empty if nobody answers there, or somebody else does. */
  public Optional<JsonNode> containers() {
    try {
      return Optional.of(Json.parse(door.get(OWN + "containers")));
    } catch (CommandFailedException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The lines of a job's replicas behind a position.
   *
   * @param name the job's full name
   * @param replica only this one's; {@code ""} for all
   * @param after {@code ""} for the beginning
   */
  public JsonNode logs(String name, String replica, String after) {
    String whose = replica.isEmpty() ? "/logs:all" : "/logs/" + encode(replica, UTF_8);
    return Json.parse(door.get(OWN + name + whose + (after.isEmpty() ? "" : "?after=" + after)));
  }
}
