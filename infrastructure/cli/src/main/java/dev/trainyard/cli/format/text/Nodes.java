package dev.trainyard.cli.format.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON values as words. */
public final class Nodes {
  private Nodes() {}

  /** A text as it is, what is not there as {@code ""}, and the rest as JSON. */
  public static String words(JsonNode value) {
    return isNothing(value) ? "" : value.isValueNode() ? value.asText() : value.toString();
  }

  /** A map's entries in the order of the alphabet, however a server orders them. */
  public static SortedMap<String, JsonNode> sorted(JsonNode map) {
    SortedMap<String, JsonNode> byName = new TreeMap<>();
    map.properties().forEach(entry -> byName.put(entry.getKey(), entry.getValue()));
    return byName;
  }

  public static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  public static JsonNode text(String words) {
    return JsonNodeFactory.instance.textNode(words);
  }
}
