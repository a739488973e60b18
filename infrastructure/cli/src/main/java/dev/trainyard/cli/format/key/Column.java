package dev.trainyard.cli.format.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.text.Scan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A field and how it is shown, as in {@code state:label=STATE:sort=1:reverse}. */
public record Column(Field field, Map<String, String> attributes) {
  private static final List<String> KNOWN =
      List.of("label", "align", "sort", "reverse", "no-reverse");
  private static final Set<String> ALIGNMENTS = Set.of("left", "right", "center");

  public Column {
    attributes = Map.copyOf(attributes);
  }

  static Column read(Scan scan) {
    Field field = Field.read(scan);
    Map<String, String> attributes = new HashMap<>();
    while (scan.skipSpace().take(':')) {
      String name = scan.token("=:,) ");
      if (!KNOWN.contains(name)) {
        throw scan.wrong(
            "There is no attribute :" + name + " here; there are " + String.join(", ", KNOWN));
      }
      attributes.put(name, scan.take('=') ? scan.token(":,)") : "");
    }
    check(attributes, scan);
    return new Column(field, attributes);
  }

  private static void check(Map<String, String> attributes, Scan scan) {
    if (!ALIGNMENTS.contains(attributes.getOrDefault("align", "left"))) {
      throw scan.wrong(":align is left, right or center");
    }
    if (!attributes.getOrDefault("sort", "1").matches("[1-9]\\d?")) {
      throw scan.wrong(":sort is a whole number from 1 on");
    }
  }

  public JsonNode in(JsonNode record) {
    return field.in(record);
  }

  /** The one that the user gave, or {@code ""}. */
  public String label() {
    return Objects.requireNonNullElse(attributes.get("label"), "");
  }

  public boolean hasLabel() {
    return attributes.containsKey("label");
  }

  public String align() {
    return attributes.getOrDefault("align", "left");
  }

  /** 0 if it does not sort. */
  public int sort() {
    return Integer.parseInt(attributes.getOrDefault("sort", "0"));
  }

  public boolean isReverse() {
    return attributes.containsKey("reverse");
  }
}
