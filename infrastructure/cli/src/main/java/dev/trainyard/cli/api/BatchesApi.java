package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The batches of one project. Every method may throw {@link CommandFailedException}. */
public final class BatchesApi {
  private static final int PAGE = 100;

  private final HttpDoor door;
  private final String base;

  BatchesApi(HttpDoor door, String project) {
    this.door = door;
    this.base = project + "/batches";
  }

  /** By their names, at most {@code limit}. */
  public List<Batch> list(int limit) {
    List<Batch> batches = new ArrayList<>();
    String token = "";
    do {
      int size = Math.min(PAGE, limit - batches.size());
      String asked = Query.of(Map.of("pageSize", String.valueOf(size), "pageToken", token));
      JsonNode page = Json.parse(door.get(base + asked));
      page.path("batches").forEach(batch -> batches.add(new Batch(batch)));
      token = page.path("nextPageToken").asText("");
    } while (!token.isEmpty() && batches.size() < limit);
    return batches;
  }

  public Batch batch(String name) {
    return new Batch(Json.parse(door.get(of(name))));
  }

  /**
   * Asks for the end of all its jobs.
   *
   * @param reason for the history, may be {@code ""}
   */
  public JsonNode cancel(String name, String reason) {
    return act(name, ":cancel", reason);
  }

  /**
   * Has all that failed tried once more.
   *
   * @param reason for the history, may be {@code ""}
   */
  public JsonNode retry(String name, String reason) {
    return act(name, ":retry", reason);
  }

  private JsonNode act(String name, String verb, String reason) {
    String body = Json.object().put("reason", reason).toString();
    return Json.parse(door.post(of(name) + verb, "application/json", body));
  }

  private String of(String name) {
    return base + "/" + encode(name, UTF_8);
  }
}
