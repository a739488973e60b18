package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the server says about one submitted job. */
public record SubmitAnswer(JsonNode json) {
  private static final Set<String> IN = Set.of("ACCEPTED", "ALREADY_KNOWN");
  private static final Set<String> TURNED_AWAY = Set.of("REFUSED", "KEY_TAKEN");

  public String outcome() {
    return json.path("outcome").asText();
  }

  public String job() {
    return json.path("job").asText("");
  }

  public String key() {
    return json.path("key").asText("");
  }

  public boolean isIn() {
    return IN.contains(outcome());
  }

  /** Whether the same input would be turned away again. */
  public boolean isTurnedAway() {
    return TURNED_AWAY.contains(outcome());
  }

  /** Every violation and every warning as {@code field: message}. */
  public List<String> remarks() {
    List<String> found = new ArrayList<>();
    for (JsonNode violation : json.path("violations")) {
      found.add(words(violation));
    }
    for (JsonNode warning : json.path("warnings")) {
      found.add("warning: " + words(warning));
    }
    return found;
  }

  private static String words(JsonNode remark) {
    String field = remark.path("field").asText("");
    return (field.isEmpty() ? "" : field + ": ") + remark.path("message").asText();
  }
}
