package dev.trainyard.emulator.logs.entries;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.logs.read.LogLine;
import org.jspecify.annotations.Nullable;

/**
 * A line as Cloud Logging has it.
 *
 * @param payload the line's own JSON object without its severity; {@code null} if it is text
 */
record Entry(JobName job, LogLine line, Severity severity, @Nullable JsonObject payload) {
  private static final String RESOURCE = "ml_job";

  static Entry of(JobName job, LogLine line) {
    Severity usual = Severity.ofStream(line.stream());
    JsonObject json = object(line.text());
    if (json == null) {
      return new Entry(job, line, usual, null);
    }
    JsonElement own = json.get("severity");
    if (own instanceof JsonPrimitive word && word.isString()) {
      usual = Severity.of(word.getAsString()).orElse(usual);
      json.remove("severity");
    }
    return new Entry(job, line, usual, json);
  }

  private static @Nullable JsonObject object(String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return null;
    }
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException _) {
      return null;
    }
  }

  // why: entries of one time are ordered by it, as gcloud asks for the next
  String insertId() {
    return "%s-%016x".formatted(line.replica(), line.start());
  }

  String logName() {
    return "projects/" + job.place().project() + "/logs/" + line.replica();
  }

  /** What a filter calls so; {@code null} if there is nothing of that name. */
  @Nullable String field(String name) {
    return switch (name) {
      case "resource.type" -> RESOURCE;
      case "resource.labels.job_id" -> Long.toString(job.id());
      case "resource.labels.project_id" -> job.place().project();
      case "resource.labels.task_name" -> line.replica();
      case "logName", "log_name" -> logName();
      case "insertId", "insert_id" -> insertId();
      case "severity" -> severity.name();
      case "timestamp" -> line.when();
      case "textPayload", "text_payload" -> payload == null ? line.text() : null;
      default -> name.startsWith("jsonPayload.") ? payload(name.substring(12)) : null;
    };
  }

  private @Nullable String payload(String path) {
    JsonElement at = payload;
    for (String step : path.split("\\.")) {
      at = at instanceof JsonObject object ? object.get(step) : null;
    }
    return at instanceof JsonPrimitive value ? value.getAsString() : null;
  }

  JsonObject json() {
    JsonObject labels = new JsonObject();
    labels.addProperty("job_id", Long.toString(job.id()));
    labels.addProperty("project_id", job.place().project());
    labels.addProperty("task_name", line.replica());
    JsonObject resource = new JsonObject();
    resource.addProperty("type", RESOURCE);
    resource.add("labels", labels);
    JsonObject json = new JsonObject();
    json.addProperty("insertId", insertId());
    json.addProperty("logName", logName());
    json.add("resource", resource);
    json.addProperty("severity", severity.name());
    json.addProperty("timestamp", line.when());
    json.addProperty("receiveTimestamp", line.when());
    if (payload == null) {
      json.addProperty("textPayload", line.text());
    } else {
      json.add("jsonPayload", payload);
    }
    return json;
  }
}
