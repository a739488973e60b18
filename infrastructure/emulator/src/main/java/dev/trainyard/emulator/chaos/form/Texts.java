package dev.trainyard.emulator.chaos.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.Collection;

/** Values as JSON. */
final class Texts {
  private Texts() {}

  static JsonArray sorted(Collection<?> values) {
    JsonArray array = new JsonArray();
    values.stream().map(String::valueOf).sorted().forEach(array::add);
    return array;
  }

  static JsonElement value(Object value) {
    return switch (value) {
      case Number number -> new JsonPrimitive(number);
      case Duration span -> new JsonPrimitive(Span.text(span));
      default -> new JsonPrimitive(value.toString());
    };
  }
}
