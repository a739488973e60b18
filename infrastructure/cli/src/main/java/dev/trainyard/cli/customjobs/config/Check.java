package dev.trainyard.cli.customjobs.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a value against the schema, and gives it as it goes over the wire. */
record Check(Schema schema, Mistakes mistakes) {
  // why: YAML 1.1, and gcloud with it, takes them for truth values.
  private static final String YES = "(?i)(yes|on)";
  private static final String NO = "(?i)(no|off)";

  JsonNode of(JsonNode value, Type type, String path) {
    return switch (type) {
      case Type.Message message -> message(value, message, path);
      case Type.ListOf(Type element) -> list(value, element, path);
      case Type.Names(var names) -> {
        boolean known = value.isTextual() && names.contains(value.asText());
        yield checked(known, value, path, "one of " + String.join(", ", names));
      }
      case Type.Scalar scalar ->
          checked(fits(value, scalar), wire(value, scalar), path, scalar.words());
    };
  }

  private JsonNode message(JsonNode value, Type.Message message, String path) {
    ObjectNode checked = JsonNodeFactory.instance.objectNode();
    if (!value.isObject()) {
      return checked(false, checked, path, "a mapping of fields");
    }
    Map<String, Type> fields = schema.fields(message);
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      Type type = fields.get(field.getKey());
      String below = (path.isEmpty() ? "" : path + ".") + field.getKey();
      if (type == null) {
        mistakes.note(flag(below), "There is no such field." + hint(field.getKey(), fields));
      } else if (!field.getValue().isNull()) {
        checked.set(field.getKey(), of(field.getValue(), type, below));
      }
    }
    return checked;
  }

  private JsonNode list(JsonNode value, Type element, String path) {
    ArrayNode checked = JsonNodeFactory.instance.arrayNode();
    // why: gcloud's own example writes workerPoolSpecs as one mapping.
    if (value.isObject() && element instanceof Type.Message) {
      return checked.add(of(value, element, path + "[0]"));
    }
    if (!value.isArray()) {
      return checked(false, checked, path, "a list");
    }
    for (int i = 0; i < value.size(); i++) {
      checked.add(of(value.get(i), element, path + "[" + i + "]"));
    }
    return checked;
  }

  private JsonNode checked(boolean fits, JsonNode value, String path, String wanted) {
    mistakes.noteIf(!fits, flag(path), "It must be " + wanted + ".");
    return value;
  }

  private static boolean fits(JsonNode value, Type.Scalar scalar) {
    return switch (scalar) {
      case STRING -> value.isTextual();
      case BOOL -> value.isBoolean() || value.asText().matches(YES + "|" + NO);
      case INT32 ->
          value.canConvertToInt() && value.isIntegralNumber()
              || value.isTextual() && value.asText().matches("-?\\d{1,9}");
      case INT64 ->
          value.isIntegralNumber() && value.canConvertToLong()
              || value.isTextual() && value.asText().matches("-?\\d{1,18}");
      case DURATION -> value.isTextual() && value.asText().matches("-?\\d{1,12}(\\.\\d{1,9})?s");
    };
  }

  private static JsonNode wire(JsonNode value, Type.Scalar scalar) {
    return switch (scalar) {
      case INT64 -> new TextNode(value.asText());
      case BOOL -> value.isTextual() ? BooleanNode.valueOf(value.asText().matches(YES)) : value;
      case INT32 -> value.isTextual() ? IntNode.valueOf(value.asInt()) : value;
      case STRING, DURATION -> value;
    };
  }

  private static String flag(String path) {
    return path.isEmpty() ? "--config" : "--config " + path;
  }

  private static String hint(String name, Map<String, Type> fields) {
    String bare = name.replace("_", "").replace("-", "");
    return fields.keySet().stream()
        .filter(bare::equalsIgnoreCase)
        .map(known -> " Write it as " + known + ".")
        .findFirst()
        .orElseGet(
            () -> " There are " + fields.keySet().stream().collect(Collectors.joining(", ")) + ".");
  }
}
