package dev.trainyard.emulator.storage.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.trainyard.emulator.storage.store.RefusedException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of the JSON API.
 *
 * @param path what follows {@code /storage/v1/}, decoded step by step
 * @param query of each name the last
 * @param host as the caller knows it, with its scheme
 * @param text the body, {@code ""} if there is none
 */
public record ApiCall(
    String method, List<String> path, Map<String, String> query, String host, String text) {
  public ApiCall {
    path = List.copyOf(path);
    query = Map.copyOf(query);
  }

  /**
   * @param target path and query as they stand on a request line
   * @param root what the path has before the resources, such as {@code /storage/v1}
   * @throws RefusedException if it cannot be read
   */
  public static ApiCall read(String method, String target, String root, String host, String text) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    List<String> steps = new ArrayList<>();
    for (String step : path.substring(root.length()).split("/", -1)) {
      // why: a plus is a plus in a path
      steps.add(decoded(step.replace("+", "%2B")));
    }
    steps.removeIf(String::isEmpty);
    return new ApiCall(method, steps, parameters(query), host, text);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("The address cannot be decoded: " + e.getMessage());
    }
  }

  public String parameter(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  /**
   * @throws RefusedException if the body is something else than a JSON object or nothing
   */
  public JsonObject body() {
    return json(text);
  }

  /**
   * @throws RefusedException as above
   */
  public static JsonObject json(String text) {
    if (text.isBlank()) {
      return new JsonObject();
    }
    try {
      JsonElement json = JsonParser.parseString(text);
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      throw RefusedException.invalid("Parse Error: " + e.getMessage());
    }
    throw RefusedException.invalid("Parse Error: a JSON object is expected.");
  }
}
