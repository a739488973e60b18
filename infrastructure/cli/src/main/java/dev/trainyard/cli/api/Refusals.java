package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A server's refusal as a sentence and an exit code. */
final class Refusals {
  private static final Set<Integer> CALLERS_MISTAKE = Set.of(400, 413, 422);
  private static final Set<Integer> SHUT_OUT = Set.of(401, 403);

  private Refusals() {}

  static CommandFailedException of(int status, String body) {
    String sentence = words(body, "The server answered " + status + ".");
    if (status == 503) {
      return new ServerAwayException(sentence);
    }
    if (status == 404) {
      return new NotThereException(sentence);
    }
    // why: what was asked is sound, only not for a job that is where it is
    boolean isMistaken =
        CALLERS_MISTAKE.contains(status) && !body.contains("\"FAILED_PRECONDITION\"");
    int exitCode = isMistaken ? CommandFailedException.BAD_INPUT : CommandFailedException.FAILED;
    return new CommandFailedException(
        exitCode, SHUT_OUT.contains(status) ? sentence + wayIn() : sentence);
  }

  private static String wayIn() {
    return "\nIf a token is missing or too old: set TRAINYARD_TOKEN, or trainyard contexts set NAME"
        + " --token-command 'gcloud auth print-access-token'.";
  }

  private static List<String> violations(JsonNode error) {
    List<String> found = new ArrayList<>();
    for (JsonNode detail : error.path("details")) {
      for (JsonNode violation : detail.path("fieldViolations")) {
        String field = violation.path("field").asText("");
        found.add((field.isEmpty() ? "" : field + ": ") + violation.path("description").asText());
      }
    }
    return found;
  }

  private static String words(String body, String otherwise) {
    try {
      JsonNode json = Json.parse(body);
      JsonNode error = json.isArray() ? json.path(0).path("error") : json.path("error");
      List<String> violations = violations(error);
      String message = error.path("message").asText("");
      return !violations.isEmpty()
          ? String.join("\n", violations)
          : message.isEmpty() ? json.path("detail").asText(otherwise) : message;
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
