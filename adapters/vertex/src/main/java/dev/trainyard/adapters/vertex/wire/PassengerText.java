package dev.trainyard.adapters.vertex.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import dev.trainyard.domain.spec.UnknownFields;
import java.util.Map;
import java.util.TreeMap;

/** Unknown fields as text: {@code ""} for none, else a JSON object of Base64 by path, sorted. */
final class PassengerText {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final TypeToken<Map<String, String>> BASE64_BY_PATH = new TypeToken<>() {};

  private PassengerText() {}

  static String write(UnknownFields unknown) {
    return unknown.base64ByPath().isEmpty()
        ? ""
        : GSON.toJson(new TreeMap<>(unknown.base64ByPath()));
  }

  static UnknownFields read(String text) {
    return text.isEmpty()
        ? UnknownFields.NONE
        : new UnknownFields(GSON.fromJson(text, BASE64_BY_PATH));
  }
}
