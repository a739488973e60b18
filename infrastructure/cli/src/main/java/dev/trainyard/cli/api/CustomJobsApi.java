package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Custom jobs in Vertex AI's own REST form, of Trainyard, of its emulator or of Vertex AI itself.
 * Every method may throw {@link CommandFailedException}. Names are full resource names.
 */
public final class CustomJobsApi {
  private static final String V1 = "/v1/";

  private final HttpDoor door;

  public CustomJobsApi(Endpoint server) {
    door = new HttpDoor(server);
  }

  /**
   * @param parent {@code projects/P/locations/L}
   * @param wishes of Trainyard's queue, as headers; other servers pass over them
   */
  public JsonNode create(String parent, JsonNode job, Map<String, String> wishes) {
    return Json.parse(door.post(V1 + parent + "/customJobs", job, wishes));
  }

  public JsonNode get(String name) {
    return Json.parse(door.get(V1 + name));
  }

  /**
   * The jobs of a place that are wanted, read page by page; the others are forgotten at once.
   *
   * @param most reads no further when there are so many
   */
  public List<JsonNode> list(String parent, int pageSize, Predicate<JsonNode> wanted, int most) {
    List<JsonNode> jobs = new ArrayList<>();
    String token = "";
    do {
      String from = token.isEmpty() ? "" : "&pageToken=" + encode(token, UTF_8);
      String query = "/customJobs?pageSize=" + pageSize + from;
      JsonNode page = Json.parse(door.get(V1 + parent + query));
      for (JsonNode job : page.path("customJobs")) {
        if (wanted.test(job)) {
          jobs.add(job);
        }
      }
      token = page.path("nextPageToken").asText("");
    } while (!token.isEmpty() && jobs.size() < most);
    return jobs.subList(0, Math.min(most, jobs.size()));
  }

  /** Asks for the end of a job; it may take a while to come. */
  public void cancel(String name) {
    door.post(V1 + name + ":cancel", Json.object(), Map.of());
  }

  /** Asks for a job to be deleted; the operation says when it is. */
  public JsonNode delete(String name) {
    return Json.parse(door.delete(V1 + name));
  }

  public JsonNode operation(String name) {
    return get(name);
  }
}
