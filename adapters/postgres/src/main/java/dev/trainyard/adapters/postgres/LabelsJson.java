package dev.trainyard.adapters.postgres;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Labels as a JSON object. */
final class LabelsJson {
  private static final TypeAdapter<Map<String, String>> LABELS =
      new Gson().getAdapter(new TypeToken<>() {});

  private LabelsJson() {}

  static String of(Map<String, String> labels) {
    return LABELS.toJson(labels);
  }

  static Map<String, String> read(String json) {
    try {
      return LABELS.fromJson(json);
    } catch (IOException e) {
      throw new UncheckedIOException("stored labels are JSON", e);
    }
  }
}
