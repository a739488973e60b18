package dev.trainyard.adapters.vertex.logs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.trainyard.application.port.LogPage;
import dev.trainyard.application.port.LogsAwayException;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.domain.log.LogLine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Cloud Logging's {@code entries:list}, as {@code gcloud ai custom-jobs stream-logs} asks it. */
public final class CloudLogging implements TrainingLogs {
  private final LogSettings settings;
  private final InstantSource clock;
  private final EntriesCall call;

  public CloudLogging(LogSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.call =
        new EntriesCall(settings, settings.isSecure() ? Credential.google() : Credential.NONE);
  }

  @Override
  public LogPage read(Query query) {
    Position last = Position.parse(query.after());
    Instant until = clock.instant().minus(settings.lateness());
    JsonObject request = request(query, last, until);
    List<LogLine> lines = new ArrayList<>();
    String token;
    do {
      JsonObject answer = call.list(request);
      for (LogEntry entry : entries(answer)) {
        if (lines.size() < query.limit()) {
          lines.add(entry.line());
          last = entry.position();
        }
      }
      token = answer.has("nextPageToken") ? answer.get("nextPageToken").getAsString() : "";
      request.addProperty("pageToken", token);
    } while (lines.size() < query.limit() && !token.isEmpty());
    return new LogPage(lines, last.toString(), until, settings.pause());
  }

  private JsonObject request(Query query, Position after, Instant until) {
    JsonArray resources = new JsonArray();
    resources.add("projects/" + query.place().project());
    JsonObject request = new JsonObject();
    request.add("resourceNames", resources);
    request.addProperty("filter", filter(query, after, until));
    request.addProperty("orderBy", "timestamp asc");
    request.addProperty("pageSize", query.limit());
    return request;
  }

  private static String filter(Query query, Position after, Instant until) {
    String job = query.remoteName().substring(query.remoteName().lastIndexOf('/') + 1);
    List<String> terms = new ArrayList<>();
    terms.add("resource.type=\"ml_job\"");
    terms.add("resource.labels.job_id=" + quoted(job));
    if (!query.replica().isEmpty()) {
      terms.add("resource.labels.task_name=" + quoted(query.replica()));
    }
    terms.add(after.filter());
    terms.add("timestamp<\"" + until + "\"");
    return String.join(" AND ", terms);
  }

  private static String quoted(String text) {
    return new JsonPrimitive(text).toString();
  }

  private static List<LogEntry> entries(JsonObject answer) {
    try {
      List<LogEntry> entries = new ArrayList<>();
      for (JsonElement entry : answer.has("entries") ? answer.getAsJsonArray("entries") : NONE) {
        entries.add(LogEntry.of(entry));
      }
      return entries;
    } catch (RuntimeException e) {
      throw new LogsAwayException("Cloud Logging answered what is no entry: " + e.getMessage(), e);
    }
  }

  private static final JsonArray NONE = new JsonArray();
}
