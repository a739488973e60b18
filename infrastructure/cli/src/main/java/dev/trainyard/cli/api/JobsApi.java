package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The jobs of one project. Every method may throw {@link CommandFailedException}. */
public final class JobsApi {
  private static final int PAGE = 500;
  private static final int LINES_PER_REQUEST = 1000;

  private final HttpDoor door;
  private final String project;
  private final String base;

  public JobsApi(URI server, String project) {
    this(Endpoint.open(server), project);
  }

  public JobsApi(Endpoint server, String project) {
    this.door = new HttpDoor(server);
    this.project = "/trainyard/v1/projects/" + encode(project, UTF_8);
    this.base = this.project + "/jobs";
  }

  /**
   * Hands the jobs in, in order. Safe to repeat, as each line carries its key.
   *
   * @param options {@code batch}, {@code location}, {@code priority}; empty ones are left out
   */
  public List<SubmitAnswer> submit(List<String> lines, Map<String, String> options) {
    List<SubmitAnswer> answers = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += LINES_PER_REQUEST) {
      List<String> some = lines.subList(from, Math.min(lines.size(), from + LINES_PER_REQUEST));
      String body =
          door.post(
              base + ":submit" + Query.of(options),
              "application/x-ndjson",
              String.join("\n", some) + "\n");
      body.lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> answers.add(new SubmitAnswer(Json.parse(line))));
    }
    return answers;
  }

  /** The newest jobs, at most {@code limit}; empty {@code state} and {@code batch} mean any. */
  public List<Job> list(String state, String batch, int limit) {
    List<Job> jobs = new ArrayList<>();
    String token = "";
    do {
      Map<String, String> asked = new TreeMap<>(Map.of("state", state, "batch", batch));
      asked.put("pageSize", String.valueOf(Math.min(PAGE, limit - jobs.size())));
      asked.put("pageToken", token);
      JsonNode page = Json.parse(door.get(base + Query.of(asked)));
      page.path("jobs").forEach(job -> jobs.add(new Job(job)));
      token = page.path("nextPageToken").asText("");
    } while (!token.isEmpty() && jobs.size() < limit);
    return jobs;
  }

  public Job job(String id) {
    return new Job(Json.parse(door.get(of(id))));
  }

  public List<HistoryEntry> history(String id) {
    List<HistoryEntry> entries = new ArrayList<>();
    JsonNode answer = Json.parse(door.get(of(id) + "/history"));
    answer.path("history").forEach(entry -> entries.add(new HistoryEntry(entry)));
    return entries;
  }

  /**
   * What the job's replicas printed behind a position.
   *
   * @param replica only of this one; {@code ""} for all
   * @param after the {@code next} of the page before; {@code ""} for the beginning
   */
  public LogLines logs(String id, String replica, String after) {
    Map<String, String> asked = Map.of("replica", replica, "after", after);
    return new LogLines(Json.parse(door.get(of(id) + "/logs" + Query.of(asked))));
  }

  /**
   * Asks for the end of a job; it may take a while to come.
   *
   * @param reason for the history, may be {@code ""}
   */
  public JsonNode cancel(String id, String reason) {
    String body = Json.object().put("reason", reason).toString();
    return Json.parse(door.post(of(id) + ":cancel", "application/json", body));
  }

  /** Why a job is where it is, in words and in fields. */
  public JsonNode explain(String id) {
    return Json.parse(door.get(of(id) + ":explain"));
  }

  /** The batches of the same project. */
  public BatchesApi batches() {
    return new BatchesApi(door, project);
  }

  /** The history of the same project. */
  public HistoryApi history() {
    return new HistoryApi(door, project);
  }

  /** What is of all projects. */
  public YardApi yard() {
    return new YardApi(door);
  }

  /**
   * Has what a job asked for tried once more.
   *
   * @param again also if it has succeeded
   * @param reason for the history, may be {@code ""}
   */
  public JsonNode retry(String id, boolean again, String reason) {
    ObjectNode body = Json.object().put("again", again).put("reason", reason);
    return Json.parse(door.post(of(id) + ":retry", "application/json", body.toString()));
  }

  /**
   * Gives a job that waits another turn.
   *
   * @param reason for the history, may be {@code ""}
   */
  public JsonNode setPriority(String id, int priority, String reason) {
    ObjectNode body = Json.object().put("priority", priority);
    body.put("reason", reason);
    return Json.parse(door.post(of(id) + ":setPriority", "application/json", body.toString()));
  }

  private String of(String id) {
    return base + "/" + encode(id, UTF_8);
  }
}
