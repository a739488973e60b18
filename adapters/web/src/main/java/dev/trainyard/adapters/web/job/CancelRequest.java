package dev.trainyard.adapters.web.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trainyard.adapters.web.error.Complaints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish for an end; may be left out altogether. */
@Schema(name = "CancelRequest")
record CancelRequest(
    @Schema(description = "For the history, at most 1000 characters", examples = "wrong dataset")
        String reason) {
  private static final int MAX_BODY = 64 * 1024;
  private static final int MAX_REASON = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();

  static CancelRequest read(InputStream body, Complaints complaints) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BODY);
    JsonNode json = complaints.check("body", MissingNode.getInstance(), () -> parse(bytes));
    complaints.refuseUnknown(
        json.propertyStream().map(Map.Entry::getKey).collect(Collectors.toList()),
        Set.of("reason"));
    JsonNode reason = json.path("reason");
    if (!reason.isMissingNode() && !reason.isTextual()
        || reason.asText().length() > MAX_REASON
        || reason.asText().indexOf('\0') >= 0) {
      complaints.add("reason", "is a text of at most " + MAX_REASON + " characters, without NUL");
    }
    return new CancelRequest(reason.asText());
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      JsonNode json = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
      if (!json.isMissingNode() && !json.isObject()) {
        throw new IllegalArgumentException("is a JSON object such as {\"reason\": \"...\"}");
      }
      return json;
    } catch (IOException e) {
      throw new IllegalArgumentException("is not JSON: " + e.getMessage(), e);
    }
  }
}
