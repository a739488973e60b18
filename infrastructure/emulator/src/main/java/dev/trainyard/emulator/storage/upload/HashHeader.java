package dev.trainyard.emulator.storage.upload;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;

/** The sums that a caller says its content has. */
final class HashHeader {
  private static final Map<String, String> FIELDS = Map.of("md5", "md5Hash", "crc32c", "crc32c");

  private HashHeader() {}

  /**
   * From the resource and from {@code X-Goog-Hash: crc32c=...,md5=...}, by their names in the API.
   */
  static Map<String, String> sums(JsonObject resource, Map<String, String> headers) {
    Map<String, String> sums = new HashMap<>(sums(headers));
    for (String field : FIELDS.values()) {
      if (resource.get(field) instanceof JsonPrimitive sum) {
        sums.put(field, sum.getAsString());
      }
    }
    return sums;
  }

  static Map<String, String> sums(Map<String, String> headers) {
    Map<String, String> sums = new HashMap<>();
    for (String each : headers.getOrDefault("x-goog-hash", "").split(",")) {
      String[] pair = each.strip().split("=", 2);
      String field = FIELDS.get(pair[0]);
      if (field != null && pair.length == 2) {
        sums.put(field, pair[1]);
      }
    }
    return sums;
  }
}
