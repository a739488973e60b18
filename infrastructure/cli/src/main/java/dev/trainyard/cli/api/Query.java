package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of an address behind the question mark. */
final class Query {
  private Query() {}

  /** In the order of the names; empty values are left out, and with all of them the mark. */
  static String of(Map<String, String> asked) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(asked)
        .forEach((name, value) -> {
          if (!value.isEmpty()) {
            parts.add(name + "=" + encode(value, UTF_8));
          }
        });
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
