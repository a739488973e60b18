package dev.trainyard.emulator.run.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an image says of how it is run.
 *
 * @param folder where it starts, {@code /} if it does not say
 */
record ImageConfig(
    Map<String, String> environment,
    String folder,
    List<String> entrypoint,
    List<String> command,
    Map<String, String> labels) {
  ImageConfig {
    entrypoint = List.copyOf(entrypoint);
    command = List.copyOf(command);
  }

  static ImageConfig read(JsonObject image) {
    JsonObject config =
        image.get("config") instanceof JsonObject object ? object : new JsonObject();
    Map<String, String> environment = new LinkedHashMap<>();
    for (String variable : texts(config, "Env")) {
      String[] pair = variable.split("=", 2);
      environment.put(pair[0], pair.length == 1 ? "" : pair[1]);
    }
    String folder = text(config.get("WorkingDir"));
    return new ImageConfig(
        environment,
        folder.isEmpty() ? "/" : folder,
        texts(config, "Entrypoint"),
        texts(config, "Cmd"),
        labels(config));
  }

  private static Map<String, String> labels(JsonObject config) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (config.get("Labels") instanceof JsonObject object) {
      object.asMap().forEach((name, value) -> labels.put(name, text(value)));
    }
    return labels;
  }

  private static List<String> texts(JsonObject config, String name) {
    List<String> texts = new ArrayList<>();
    if (config.get(name) instanceof JsonArray array) {
      array.forEach(each -> texts.add(text(each)));
    }
    return texts;
  }

  private static String text(JsonElement element) {
    return element instanceof JsonPrimitive value ? value.getAsString() : "";
  }
}
