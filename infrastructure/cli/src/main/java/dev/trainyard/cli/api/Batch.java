package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How far a batch is, as the server shows it. */
public record Batch(JsonNode json) {
  public String name() {
    return json.path("batch").asText();
  }

  public long total() {
    return json.path("total").asLong();
  }

  public long ended() {
    return json.path("ended").asLong();
  }

  public long count(String state) {
    return json.path("counts").path(state).asLong();
  }

  public boolean isEnded() {
    return ended() == total();
  }

  public boolean isSucceeded() {
    return total() > 0 && count("SUCCEEDED") == total();
  }

  /** {@code 3 SUCCEEDED, 1 FAILED}; states without a job are left out. */
  public String counts() {
    List<String> parts = new ArrayList<>();
    json.path("counts")
        .properties()
        .forEach(count -> {
          if (count.getValue().asLong() > 0) {
            parts.add(count.getValue().asLong() + " " + count.getKey());
          }
        });
    return String.join(", ", parts);
  }

  /** Only in a list. */
  public Instant createTime() {
    return Instant.parse(json.path("createTime").asText("1970-01-01T00:00:00Z"));
  }
}
