package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A page of what a job's replicas printed. */
public record LogLines(JsonNode json) {
  /** One line, and who printed it. */
  public record Line(Instant time, String severity, String replica, String text) {}

  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (JsonNode line : json.path("lines")) {
      lines.add(
          new Line(
              Instant.parse(line.path("time").asText()),
              line.path("severity").asText(),
              line.path("replica").asText(),
              line.path("text").asText()));
    }
    return lines;
  }

  /** Where the next page begins. */
  public String next() {
    return json.path("next").asText("");
  }

  public String state() {
    return json.path("state").asText();
  }

  /** The job has ended, and no further line will come. */
  public boolean isEnd() {
    return json.path("ended").asBoolean();
  }

  /** How long the server would have us wait before we ask again. */
  public Duration pause() {
    String seconds = json.path("pause").asText("1s").replace("s", "");
    return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
  }
}
