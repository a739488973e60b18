package dev.trainyard.cli.batches.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A CustomJob in whose texts {@code ${NAME}} stands for a parameter. */
record Template(JsonNode json) {
  private static final Pattern HOLE = Pattern.compile("\\$(\\$?)\\{([A-Za-z_][A-Za-z0-9_]*)}");

  /** JSON is YAML, too. */
  static Template read(Path file, List<String> faults) {
    try {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      JsonNode json = Json.mapper().valueToTree(read);
      if (json.isObject()) {
        return new Template(json);
      }
      faults.add("--template %s: is no CustomJob: not an object".formatted(file));
    } catch (IOException e) {
      faults.add("--template %s: cannot be read: %s".formatted(file, e.getMessage()));
    } catch (YAMLException e) {
      faults.add("--template %s: is neither YAML nor JSON: %s".formatted(file, e.getMessage()));
    }
    return new Template(Json.object());
  }

  /** The parameters that it needs. */
  Set<String> needs() {
    Set<String> names = new TreeSet<>();
    collect(json, names);
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (node.isTextual()) {
      HOLE.matcher(node.asText())
          .results()
          .filter(hole -> hole.group(1).isEmpty())
          .forEach(hole -> names.add(hole.group(2)));
    }
    node.forEach(child -> collect(child, names));
  }

  /** With the parameters in their places; {@code $${NAME}} becomes {@code ${NAME}}. */
  JsonNode fill(Map<String, String> parameters) {
    return fill(json, parameters);
  }

  private static JsonNode fill(JsonNode node, Map<String, String> parameters) {
    if (node.isTextual()) {
      return TextNode.valueOf(fill(node.asText(), parameters));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode filled = Json.object();
      object
          .properties()
          .forEach(field -> filled.set(field.getKey(), fill(field.getValue(), parameters)));
      return filled;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode filled = Json.array();
      array.forEach(child -> filled.add(fill(child, parameters)));
      return filled;
    }
    return node;
  }

  private static String fill(String text, Map<String, String> parameters) {
    return HOLE.matcher(text)
        .replaceAll(hole ->
            Matcher.quoteReplacement(
                hole.group(1).isEmpty()
                    ? parameters.getOrDefault(hole.group(2), hole.group())
                    : hole.group().substring(1)));
  }
}
