package dev.trainyard.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The jobs of a server, over HTTP, as a user reads them. */
record Jobs(ServerProcess server, String project) {
  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

  /** All jobs by id. */
  Map<String, JsonNode> all() throws Exception {
    Map<String, JsonNode> jobs = new TreeMap<>();
    String token = "";
    do {
      JsonNode page = server.get(path("jobs?pageSize=1000&pageToken=" + token));
      page.get("jobs").forEach(job -> jobs.put(job.get("jobId").asText(), job));
      token = page.path("nextPageToken").asText();
    } while (!token.isEmpty());
    return jobs;
  }

  Map<String, JsonNode> awaitEnded(int count, Duration longest) {
    await()
        .atMost(longest)
        .pollInterval(Duration.ofMillis(300))
        .until(() ->
            all().values().stream().filter(job -> ENDED.contains(job.get("state").asText())).count()
                >= count);
    try {
      return all();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode named(String displayName) throws Exception {
    return all().values().stream()
        .filter(job -> job.get("displayName").asText().equals(displayName))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no job is called " + displayName));
  }

  long count(String state) throws Exception {
    return all().values().stream().filter(job -> job.get("state").asText().equals(state)).count();
  }

  List<Integer> versions(String jobId) throws Exception {
    List<Integer> versions = new ArrayList<>();
    history(jobId).forEach(entry -> versions.add(entry.get("version").asInt()));
    return versions;
  }

  JsonNode history(String jobId) throws Exception {
    return server.get(path("jobs/" + jobId + "/history")).get("history");
  }

  private String path(String rest) {
    return "/trainyard/v1/projects/" + project + "/" + rest;
  }
}
