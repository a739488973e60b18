package dev.trainyard.cli.format.transform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trainyard.cli.format.text.Nodes;
import java.util.ArrayList;
import java.util.List;

/** Transforms of lists and maps. */
final class ListTransforms {
  private ListTransforms() {}

  static JsonNode len(JsonNode value) {
    return JsonNodeFactory.instance.numberNode(
        value.isContainerNode() ? value.size() : Nodes.words(value).length());
  }

  static Transform join(Arguments given) {
    String separator = given.text(0, "sep", "/");
    return value -> Nodes.text(String.join(separator, elements(value, "")));
  }

  static Transform list(Arguments given) {
    String separator = given.text(0, "separator", ",");
    String show = given.text(1, "show", "");
    if (!List.of("", "keys", "values").contains(show)) {
      throw new IllegalArgumentException("show is keys or values");
    }
    return value -> Nodes.text(String.join(separator, elements(value, show)));
  }

  private static List<String> elements(JsonNode value, String show) {
    List<String> words = new ArrayList<>();
    if (value.isObject()) {
      Nodes.sorted(value).forEach((key, inner) -> words.add(entry(key, Nodes.words(inner), show)));
    } else if (value.isArray()) {
      value.forEach(element -> words.add(Nodes.words(element)));
    } else if (!Nodes.isNothing(value)) {
      words.add(Nodes.words(value));
    }
    return words;
  }

  private static String entry(String key, String value, String show) {
    return switch (show) {
      case "keys" -> key;
      case "values" -> value;
      default -> key + "=" + value;
    };
  }
}
