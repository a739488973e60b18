package dev.trainyard.cli.format;

import dev.trainyard.cli.format.text.Scan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The formats, and the attributes that each understands in brackets. */
public enum Kind {
  TABLE("no-heading"),
  JSON,
  JSONL,
  YAML,
  DEFAULT,
  VALUE("separator", "delimiter", "terminator", "quote"),
  GET("separator", "delimiter", "terminator", "quote"),
  CSV("no-heading", "separator", "delimiter", "terminator", "no-quote"),
  FLATTENED,
  TEXT,
  NONE,
  DISABLE;

  private final List<String> attributes;

  Kind(String... attributes) {
    this.attributes = List.of(attributes);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean needsColumns() {
    return this == TABLE || this == VALUE || this == GET || this == CSV;
  }

  static Kind read(Scan scan) {
    String word = scan.skipSpace().token("[( ");
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            scan.wrong(
                "There is no format '"
                    + word
                    + "' here; there are "
                    + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))));
  }

  Map<String, String> readAttributes(Scan scan) {
    Map<String, String> given = new HashMap<>();
    if (!scan.skipSpace().take('[')) {
      return given;
    }
    while (!scan.skipSpace().take(']')) {
      String name = scan.token("=,] ");
      if (!attributes.contains(name)) {
        throw scan.wrong(
            word()
                + " has no attribute '"
                + name
                + "' here; it has "
                + (attributes.isEmpty() ? "none" : String.join(", ", attributes)));
      }
      given.put(name, scan.take('=') ? scan.token(",]") : "");
      if (!scan.skipSpace().take(',') && scan.peek() != ']') {
        throw scan.wrong("']' expected");
      }
    }
    return given;
  }
}
