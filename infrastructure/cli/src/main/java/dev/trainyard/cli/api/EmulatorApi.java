package dev.trainyard.cli.api;

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
   * The lines of all replicas of a job behind a position.
   *
   * @param name the job's full name
   * @param after {@code ""} for the beginning
   */
  public JsonNode logs(String name, String after) {
    return Json.parse(
        door.get(OWN + name + "/logs:all" + (after.isEmpty() ? "" : "?after=" + after)));
  }
}
