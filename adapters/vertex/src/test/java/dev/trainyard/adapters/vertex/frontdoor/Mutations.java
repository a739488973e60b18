package dev.trainyard.adapters.vertex.frontdoor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small harms to requests, by chance. */
final class Mutations {
  private static final List<String> SCRAPS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\ud83d",
          "\\u0000",
          "null",
          "true",
          "1e9999",
          "-0",
          "99999999999999999999",
          "/",
          "%2F",
          "%00",
          "%zz",
          "+",
          "*",
          "$",
          ".",
          ";",
          "=",
          "&",
          "\u00fc",
          "NOT ",
          " OR ",
          "(",
          "operations",
          "customJobs",
          ":cancel");
  private static final List<JsonElement> VALUES =
      List.of(
          JsonNull.INSTANCE,
          new JsonPrimitive(""),
          new JsonPrimitive("a\0b"),
          new JsonPrimitive("x\uD83D"),
          new JsonPrimitive(1),
          new JsonPrimitive(1.5),
          new JsonPrimitive("2"),
          new JsonPrimitive(-1),
          new JsonPrimitive(Long.MAX_VALUE),
          new JsonPrimitive(true),
          new JsonPrimitive("3600s"),
          new JsonPrimitive("-0.5s"),
          new JsonPrimitive("NVIDIA_TESLA_T4"),
          new JsonPrimitive("SPOT"),
          new JsonObject(),
          new JsonArray());

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  int number(int from, int to) {
    return random.nextInt(from, to);
  }

  <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  String text(String text) {
    byte[] harmed = bytes(text.getBytes(StandardCharsets.UTF_8));
    return new String(harmed, StandardCharsets.UTF_8);
  }

  Message message(Message message) {
    return new MessageMutations(random).changed(message);
  }

  byte[] bytes(byte[] bytes) {
    byte[] harmed = bytes;
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      harmed = once(harmed);
    }
    return harmed;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + 1);
    return switch (random.nextInt(6)) {
      case 0 -> spliced(bytes, at, to, new byte[] {(byte) random.nextInt(256)});
      case 1 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), new byte[0]);
      case 2 -> spliced(bytes, at, at, any(SCRAPS).getBytes(StandardCharsets.UTF_8));
      case 3 -> spliced(bytes, at, at, pieceOf(bytes));
      case 4 -> spliced(bytes, at, to, new byte[] {(byte) ('0' + random.nextInt(10))});
      default -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256), 1});
    };
  }

  private byte[] pieceOf(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(60)));
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }

  /** Changes the structure of JSON, which stays JSON. */
  String json(String json) {
    JsonElement root = JsonParser.parseString(json);
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      List<JsonElement> inner = new ArrayList<>();
      collect(root, inner);
      if (!inner.isEmpty()) {
        change(any(inner), inner);
      }
    }
    return root.toString();
  }

  private static void collect(JsonElement element, List<JsonElement> inner) {
    if (element instanceof JsonObject object && !object.isEmpty()) {
      inner.add(object);
      object.asMap().values().forEach(each -> collect(each, inner));
    } else if (element instanceof JsonArray array && !array.isEmpty()) {
      inner.add(array);
      array.forEach(each -> collect(each, inner));
    }
  }

  private void change(JsonElement place, List<JsonElement> inner) {
    JsonElement value = oneIn(4) ? any(inner).deepCopy() : any(VALUES);
    if (place instanceof JsonObject object) {
      change(object, any(List.copyOf(object.keySet())), value);
    } else if (place instanceof JsonArray array) {
      switch (random.nextInt(3)) {
        case 0 -> array.remove(random.nextInt(array.size()));
        case 1 -> array.add(array.get(random.nextInt(array.size())).deepCopy());
        default -> array.set(random.nextInt(array.size()), value);
      }
    }
  }

  private void change(JsonObject object, String name, JsonElement value) {
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.add(name, value);
      case 2 -> object.add(inSnakeCase(name), value);
      default -> object.add(inSnakeCase(name), object.remove(name));
    }
  }

  private static String inSnakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }
}
