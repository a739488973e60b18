package dev.trainyard.adapters.web.draft;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trainyard.adapters.web.error.Complaints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * What may stand around a CustomJob: {@code {"key": "...", "priority": 5, "customJob": {...}}}.
 *
 * @param key {@code ""} if the line has none of its own
 * @param customJob the CustomJob's own JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Wrapper(String key, int priority, byte[] customJob) {
  private static final Set<String> KNOWN = Set.of("key", "priority", "customJob");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final String MARK = "\"customJob\"";

  /**
   * Opens a line; a bare CustomJob is its own content.
   *
   * @param priority for a line that says none
   */
  static Wrapper open(byte[] line, int priority, Complaints complaints) {
    Wrapper bare = new Wrapper("", priority, line);
    // why: most lines are bare; only one that may be wrapped is worth parsing twice
    if (!new String(line, StandardCharsets.ISO_8859_1).contains(MARK)) {
      return bare;
    }
    try {
      JsonNode json = JSON.readTree(line);
      return json.has("customJob") ? unwrap(json, priority, complaints) : bare;
    } catch (IOException e) {
      // why: the reader of the bare form says better where the JSON is broken
      return bare;
    }
  }

  private static Wrapper unwrap(JsonNode json, int priority, Complaints complaints) {
    complaints.refuseUnknown(json.propertyStream().map(Map.Entry::getKey).toList(), KNOWN);
    String key = complaints.check("key", "", () -> key(json.path("key")));
    int own =
        complaints.check("priority", priority, () -> priority(json.path("priority"), priority));
    return new Wrapper(key, own, bytes(json.path("customJob")));
  }

  private static String key(JsonNode key) {
    if (key.isMissingNode()) {
      return "";
    }
    if (!key.isTextual() || key.textValue().isEmpty()) {
      throw new IllegalArgumentException("is a text that is not empty");
    }
    return key.textValue();
  }

  private static int priority(JsonNode priority, int otherwise) {
    return priority.isMissingNode() ? otherwise : Terms.priority(priority.asText());
  }

  private static byte[] bytes(JsonNode customJob) {
    try {
      return JSON.writeValueAsBytes(customJob);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
