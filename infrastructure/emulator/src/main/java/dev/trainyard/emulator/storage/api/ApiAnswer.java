package dev.trainyard.emulator.storage.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.storage.store.RefusedException;
import java.util.Map;

/** What a caller gets: a status, headers, and JSON or nothing. */
public record ApiAnswer(int status, Map<String, String> headers, String text) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public ApiAnswer {
    headers = Map.copyOf(headers);
  }

  public static ApiAnswer ok(JsonObject json) {
    return new ApiAnswer(200, Map.of(), GSON.toJson(json) + "\n");
  }

  public static ApiAnswer empty(int status, Map<String, String> headers) {
    return new ApiAnswer(status, headers, "");
  }

  /** Google's form of an error. */
  public static ApiAnswer refusal(RefusedException refused) {
    if (refused.status() == 304) {
      return empty(304, Map.of());
    }
    JsonObject one = new JsonObject();
    one.addProperty("message", refused.getMessage());
    one.addProperty("domain", "global");
    one.addProperty("reason", refused.reason());
    JsonArray errors = new JsonArray();
    errors.add(one);
    JsonObject error = new JsonObject();
    error.addProperty("code", refused.status());
    error.addProperty("message", refused.getMessage());
    error.add("errors", errors);
    JsonObject envelope = new JsonObject();
    envelope.add("error", error);
    return new ApiAnswer(refused.status(), Map.of(), GSON.toJson(envelope) + "\n");
  }
}
