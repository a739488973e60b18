package dev.trainyard.emulator.admin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;

/**
 * A request to one of the emulator's own routes.
 *
 * @param path the values of its path's parameters
 * @param query of each name the last
 * @param text the body, {@code ""} if there is none
 */
public record AdminCall(Map<String, String> path, Map<String, String> query, String text) {
  public AdminCall {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /**
   * The body as a JSON object, empty if there is no body.
   *
   * @throws IllegalArgumentException if it is something else, in words for the caller
   */
  public JsonObject body() {
    if (text.isBlank()) {
      return new JsonObject();
    }
    try {
      JsonElement body = JsonParser.parseString(text);
      if (body.isJsonObject()) {
        return body.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("The body is not JSON: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("The body is not a JSON object.");
  }
}
