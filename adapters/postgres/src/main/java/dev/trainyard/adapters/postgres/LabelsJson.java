package dev.trainyard.adapters.postgres;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.Map;

/** Labels as a JSON object. */
final class LabelsJson {
  private static final Gson GSON = new Gson();
  private static final TypeToken<Map<String, String>> LABELS = new TypeToken<>() {};

  private LabelsJson() {}

  static String of(Map<String, String> labels) {
    return GSON.toJson(labels);
  }

  static Map<String, String> read(String json) {
    return GSON.fromJson(json, LABELS);
  }
}
