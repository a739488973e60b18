package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;

/** A job on the way to the server: with its submission key around it. */
final class SubmitLine {
  private SubmitLine() {}

  /** A job that stands in such a wrapping already keeps its own key. */
  static String of(JsonNode job, String key) {
    if (job.has("customJob")) {
      ObjectNode wrapped = job.deepCopy();
      return wrapped.has("key") ? wrapped.toString() : wrapped.put("key", key).toString();
    }
    ObjectNode wrapped = Json.object().put("key", key);
    wrapped.set("customJob", job);
    return wrapped.toString();
  }
}
