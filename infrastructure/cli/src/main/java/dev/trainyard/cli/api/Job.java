package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A job as the server shows it. What is not there reads as {@code ""}. */
public record Job(JsonNode json) {
  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

  public String id() {
    return json.path("jobId").asText();
  }

  public String displayName() {
    return json.path("displayName").asText();
  }

  /** A state's name without Vertex's prefix. */
  public String state() {
    return json.path("state").asText().replaceFirst("^JOB_STATE_", "");
  }

  public String remoteName() {
    return json.path("remoteName").asText("");
  }

  public boolean isEnded() {
    return ENDED.contains(state());
  }

  public boolean isSucceeded() {
    return state().equals("SUCCEEDED");
  }

  /** Why the job waits or how it failed, in words. */
  public String why() {
    String error = json.path("error").path("message").asText("");
    String waiting = json.path("waiting").path("words").asText("");
    return json.path("reason").asText(error.isEmpty() ? waiting : error);
  }

  /** From submission to the end, or until now. */
  public Duration age(Instant now) {
    return Duration.between(time("createTime").orElse(now), time("endTime").orElse(now));
  }

  private Optional<Instant> time(String field) {
    String text = json.path(field).asText("");
    return text.isEmpty() || text.equals("null")
        ? Optional.empty()
        : Optional.of(Instant.parse(text));
  }
}
