package dev.trainyard.cli.format.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Copies what a field finds to the place where it was found, in the shape of the record. */
record Cutting(Field field) {
  /**
   * The copy with what the field finds; elements of lists keep their places, so {@code null} stands
   * where nothing was found before them.
   */
  JsonNode into(JsonNode copy, JsonNode record) {
    return grown(copy, record, field.key().steps());
  }

  private JsonNode grown(JsonNode copy, JsonNode from, List<Key.Step> steps) {
    if (from.isMissingNode()) {
      return copy;
    }
    if (steps.isEmpty()) {
      return field.transformed(from).deepCopy();
    }
    List<Key.Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case Key.Step.Name(String name) ->
          from.isArray()
              ? elements(copy, from, steps)
              : named(copy, name, Key.child(from, name), rest);
      case Key.Step.At(int index) -> element(copy, from, index, rest);
      case Key.Step.Each _ ->
          from.isObject() ? fields(copy, from, rest) : elements(copy, from, rest);
    };
  }

  private JsonNode named(JsonNode copy, String name, JsonNode from, List<Key.Step> rest) {
    JsonNode value = grown(copy.path(name), from, rest);
    if (value.isMissingNode()) {
      return copy;
    }
    ObjectNode object =
        copy instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode();
    return object.set(name, value);
  }

  private JsonNode fields(JsonNode copy, JsonNode from, List<Key.Step> rest) {
    JsonNode all = copy;
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      all = named(all, entry.getKey(), entry.getValue(), rest);
    }
    return all;
  }

  private JsonNode elements(JsonNode copy, JsonNode from, List<Key.Step> rest) {
    if (from.isArray() && from.isEmpty()) {
      return JsonNodeFactory.instance.arrayNode();
    }
    JsonNode all = copy;
    for (int i = 0; i < from.size(); i++) {
      all = element(all, from, i, rest);
    }
    return all;
  }

  private JsonNode element(JsonNode copy, JsonNode from, int index, List<Key.Step> rest) {
    int place = index < 0 ? from.size() + index : index;
    JsonNode value = grown(copy.path(place), Key.at(from, index), rest);
    if (value.isMissingNode() || place < 0) {
      return copy;
    }
    ArrayNode array =
        copy instanceof ArrayNode known ? known : JsonNodeFactory.instance.arrayNode();
    while (array.size() <= place) {
      array.addNull();
    }
    array.set(place, value);
    return array;
  }
}
