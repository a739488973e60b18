package dev.trainyard.adapters.web.draft;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trainyard.adapters.vertex.wire.QueueOptions.Given;
import dev.trainyard.adapters.web.error.Complaints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand around a CustomJob: {@code {"key": "...", "priority": 5, "customJob": {...}}}.
 *
 * @param key {@code ""} if the line has none of its own
 * @param priority as it was given, {@code null} if the line has none of its own
 * @param customJob the CustomJob's own JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Wrapper(String key, @Nullable String priority, byte[] customJob) {
  private static final Set<String> KNOWN = Set.of("key", "priority", "customJob");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final String MARK = "\"customJob\"";

  /** Opens a line; a bare CustomJob is its own content. */
  static Wrapper open(byte[] line, Complaints complaints) {
    Wrapper bare = new Wrapper("", null, line);
    // why: most lines are bare; only one that may be wrapped is worth parsing twice
    if (!new String(line, StandardCharsets.ISO_8859_1).contains(MARK)) {
      return bare;
    }
    try {
      JsonNode json = JSON.readTree(line);
      return json.has("customJob") ? unwrap(json, complaints) : bare;
    } catch (IOException e) {
      // why: the reader of the bare form says better where the JSON is broken
      return bare;
    }
  }

  private static Wrapper unwrap(JsonNode json, Complaints complaints) {
    complaints.refuseUnknown(json.propertyStream().map(Map.Entry::getKey).toList(), KNOWN);
    String key = complaints.check("key", "", () -> key(json.path("key")));
    return new Wrapper(key, priority(json.path("priority")), bytes(json.path("customJob")));
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

  private static @Nullable String priority(JsonNode priority) {
    if (priority.isMissingNode()) {
      return null;
    }
    return priority.isTextual() ? priority.textValue() : priority.toString();
  }

  /** What the line says of the option {@code priority} or {@code batch}. */
  Optional<Given> option(String name) {
    return name.equals("priority")
        ? Optional.ofNullable(priority).map(text -> new Given(name, text))
        : Optional.empty();
  }

  private static byte[] bytes(JsonNode customJob) {
    try {
      return JSON.writeValueAsBytes(customJob);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
