package dev.trainyard.cli.format.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** JSON values as words. */
public final class Nodes {
  private Nodes() {}

  /** A text as it is, what is not there as {@code ""}, and the rest as JSON. */
  public static String words(JsonNode value) {
    return isNothing(value) ? "" : value.isValueNode() ? value.asText() : value.toString();
  }

  public static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  public static JsonNode text(String words) {
    return JsonNodeFactory.instance.textNode(words);
  }
}
