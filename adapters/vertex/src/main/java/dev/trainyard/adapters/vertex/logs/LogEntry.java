package dev.trainyard.adapters.vertex.logs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.trainyard.domain.log.LogLine;
import dev.trainyard.domain.log.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A {@code LogEntry} of Cloud Logging, as far as it is shown. */
record LogEntry(LogLine line, Position position) {
  private static final String UNKNOWN = "unknown_task";

  /**
   * @throws RuntimeException if it is none
   */
  static LogEntry of(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    Instant time = OffsetDateTime.parse(json.get("timestamp").getAsString()).toInstant();
    LogLine line =
        new LogLine(time, Severity.of(text(json, "severity")), replica(json), message(json));
    return new LogEntry(line, new Position(time, text(json, "insertId")));
  }

  private static String replica(JsonObject json) {
    JsonObject resource = object(json, "resource");
    String name = text(object(resource, "labels"), "task_name");
    return name.isEmpty() ? UNKNOWN : name;
  }

  /** The text; of a structured entry its message, else all of it. */
  private static String message(JsonObject json) {
    JsonObject payload = object(json, "jsonPayload");
    if (payload.isEmpty()) {
      return text(json, "textPayload");
    }
    return payload.get("message") instanceof JsonPrimitive message
        ? message.getAsString()
        : payload.toString();
  }

  private static JsonObject object(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject inner ? inner : new JsonObject();
  }

  private static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
  }
}
