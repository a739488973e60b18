package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.format.key.Column;
import dev.trainyard.cli.format.key.Columns;
import java.util.List;
import java.util.TreeMap;

/** Records with their fields in the order of the alphabet, and only those that are asked for. */
record Sorted(Columns columns) {
  JsonNode of(JsonNode record) {
    return columns.isEmpty() ? sorted(record) : sorted(chosen(record));
  }

  private JsonNode chosen(JsonNode record) {
    ObjectNode chosen = JsonNodeFactory.instance.objectNode();
    for (Column column : columns.columns()) {
      JsonNode value = column.in(record);
      List<String> names = column.field().key().names();
      if (!value.isMissingNode() && !names.isEmpty()) {
        below(chosen, names.subList(0, names.size() - 1)).set(names.getLast(), value);
      }
    }
    return chosen;
  }

  private static ObjectNode below(ObjectNode node, List<String> names) {
    ObjectNode here = node;
    for (String name : names) {
      here = here.get(name) instanceof ObjectNode there ? there : here.putObject(name);
    }
    return here;
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
    TreeMap<String, JsonNode> byName = new TreeMap<>();
    node.properties().forEach(field -> byName.put(field.getKey(), field.getValue()));
    byName.forEach((name, value) -> fields.set(name, sorted(value)));
    return fields;
  }
}
