package dev.trainyard.cli.format.transform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trainyard.cli.format.text.Nodes;
import java.util.function.UnaryOperator;

/** Makes something else of a value. */
@FunctionalInterface
public interface Transform {
  JsonNode of(JsonNode value);

  /** For texts; of a list, for each element. */
  static Transform ofText(UnaryOperator<String> change) {
    return value -> {
      if (!value.isArray()) {
        return Nodes.text(change.apply(Nodes.words(value)));
      }
      ArrayNode changed = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> changed.add(change.apply(Nodes.words(element))));
      return changed;
    };
  }
}
