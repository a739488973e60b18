package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One transition of a job: who moved it, through what, and why. */
public record HistoryEntry(JsonNode json) {
  public long version() {
    return json.path("version").asLong();
  }

  public String state() {
    return json.path("state").asText();
  }

  public Instant at() {
    return Instant.parse(json.path("at").asText());
  }

  public String text(String field) {
    return json.path(field).isNull() ? "" : json.path(field).asText();
  }
}
