package dev.trainyard.adapters.web.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.domain.job.JobId;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be told once more; needs a from, a job or a batch. */
@Schema(name = "ReplayRequest")
record ReplayRequest(
    @Schema(description = "Not before, RFC 3339", examples = "2026-03-01T12:00:00Z")
        @Nullable Instant from,
    @Schema(description = "Before; default: until now", examples = "2026-03-01T13:00:00Z")
        @Nullable Instant to,
    @Schema(description = "Only of this job", implementation = String.class) @Nullable JobId job,
    @Schema(description = "Only of this batch") String batch,
    @Schema(description = "Where to; default: trainyard.job-events.replay") String topic) {
  private static final int MAX_BODY = 64 * 1024;
  private static final Set<String> KNOWN =
      new TreeSet<>(Set.of("from", "to", "job", "batch", "topic"));
  private static final ObjectMapper JSON = new ObjectMapper();

  static ReplayRequest read(InputStream body, Complaints complaints) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BODY);
    JsonNode json = complaints.check("body", MissingNode.getInstance(), () -> parse(bytes));
    complaints.refuseUnknown(
        json.propertyStream().map(Map.Entry::getKey).collect(Collectors.toList()), KNOWN);
    return new ReplayRequest(
        field(json, "from", ReplayRequest::time, complaints),
        field(json, "to", ReplayRequest::time, complaints),
        field(json, "job", JobId::parse, complaints),
        text(json, "batch", complaints),
        text(json, "topic", complaints));
  }

  /**
   * @param project {@code ""} for all
   */
  HistoryRange in(String project) {
    return new HistoryRange(from, to, job, project, batch);
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      JsonNode json = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
      if (!json.isMissingNode() && !json.isObject()) {
        throw new IllegalArgumentException("is a JSON object such as {\"from\": \"...\"}");
      }
      return json;
    } catch (IOException e) {
      throw new IllegalArgumentException("is not JSON: " + e.getMessage(), e);
    }
  }

  private static <T> @Nullable T field(
      JsonNode json, String name, Function<String, T> reading, Complaints complaints) {
    String text = text(json, name, complaints);
    try {
      return text.isEmpty() ? null : reading.apply(text);
    } catch (IllegalArgumentException e) {
      complaints.add(name, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static String text(JsonNode json, String name, Complaints complaints) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isTextual()) {
      complaints.add(name, "is a text");
    }
    return value.isTextual() ? value.asText() : "";
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "is a time such as 2026-03-01T12:00:00Z, not \"" + text + "\"", e);
    }
  }
}
