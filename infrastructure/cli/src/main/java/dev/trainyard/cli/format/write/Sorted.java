package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.format.key.Columns;
import dev.trainyard.cli.format.text.Nodes;

/** Records with their fields in the order of the alphabet, and only those that are asked for. */
record Sorted(Columns columns) {
  JsonNode of(JsonNode record) {
    return columns.isEmpty() ? sorted(record) : sorted(columns.chosen(record));
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      ArrayNode elements = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> elements.add(sorted(element)));
      return elements;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Nodes.sorted(node).forEach((name, value) -> fields.set(name, sorted(value)));
    return fields;
  }
}
