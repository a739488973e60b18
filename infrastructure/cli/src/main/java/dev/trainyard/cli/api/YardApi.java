package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is of all projects. Every method may throw {@link CommandFailedException}. */
public final class YardApi {
  private static final String BASE = "/trainyard/v1";

  private final HttpDoor door;

  YardApi(HttpDoor door) {
    this.door = door;
  }

  /** How the jobs of each project stand. */
  public List<JsonNode> queues() {
    return list("/queues", "queues");
  }

  public JsonNode queue(String project) {
    return Json.parse(door.get(BASE + "/queues/" + encode(project, UTF_8)));
  }

  /** What Vertex allows at each place. */
  public List<JsonNode> quotas() {
    return list("/quotas", "quotas");
  }

  private List<JsonNode> list(String path, String field) {
    List<JsonNode> all = new ArrayList<>();
    Json.parse(door.get(BASE + path)).path(field).forEach(all::add);
    return all;
  }
}
