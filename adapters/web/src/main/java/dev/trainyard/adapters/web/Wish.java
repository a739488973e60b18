package dev.trainyard.adapters.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trainyard.adapters.web.error.Complaints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A small JSON object that says what is wished; may be left out altogether. What is wrong with it
 * is complained of, and reads as if it were not there.
 */
public record Wish(JsonNode json, Complaints complaints) {
  private static final int MAX_BODY = 64 * 1024;
  private static final int MAX_REASON = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();

  public static Wish read(InputStream body, Complaints complaints, String... fields)
      throws IOException {
    byte[] bytes = body.readNBytes(MAX_BODY);
    JsonNode json =
        complaints.check("body", MissingNode.getInstance(), () -> parse(bytes, fields[0]));
    complaints.refuseUnknown(
        json.propertyStream().map(Map.Entry::getKey).collect(Collectors.toList()),
        new TreeSet<>(Set.of(fields)));
    return new Wish(json, complaints);
  }

  private static JsonNode parse(byte[] bytes, String field) {
    try {
      JsonNode json = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
      if (!json.isMissingNode() && !json.isObject()) {
        throw new IllegalArgumentException("is a JSON object such as {\"" + field + "\": ...}");
      }
      return json;
    } catch (IOException e) {
      throw new IllegalArgumentException("is not JSON: " + e.getMessage(), e);
    }
  }

  /** Words for the history, {@code ""} if there are none. */
  public String reason() {
    JsonNode reason = json.path("reason");
    if (!reason.isMissingNode() && !reason.isTextual()
        || reason.asText().length() > MAX_REASON
        || reason.asText().indexOf('\0') >= 0) {
      complaints.add("reason", "is a text of at most " + MAX_REASON + " characters, without NUL");
    }
    return reason.asText();
  }

  /** False if it is not there. */
  public boolean flag(String field) {
    JsonNode value = json.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      complaints.add(field, "is true or false");
    }
    return value.asBoolean();
  }

  /** A whole number that has to be there; 0 if it is not. */
  public int number(String field) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      complaints.add(field, value.isMissingNode() ? "is missing" : "is a whole number");
      return 0;
    }
    return value.intValue();
  }
}
