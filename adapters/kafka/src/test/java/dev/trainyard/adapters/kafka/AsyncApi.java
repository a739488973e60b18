package dev.trainyard.adapters.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** The document that tells others how to speak to these topics. */
public final class AsyncApi {
  private static final Path FILE = Path.of("../../docs/asyncapi.yaml");

  private final JsonNode root;

  private AsyncApi(JsonNode root) {
    this.root = root;
  }

  public static AsyncApi read() {
    try {
      Object yaml = new Yaml().load(Files.readString(FILE));
      return new AsyncApi(new JsonMapper().valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode root() {
    return root;
  }

  public JsonNode at(String pointer) {
    JsonNode node = root.at(pointer);
    if (node.isMissingNode()) {
      throw new IllegalStateException(pointer + " is not in the document");
    }
    return node.has("$ref") ? at(node.get("$ref").asText().substring(1)) : node;
  }

  public JsonNode schema(String name) {
    return at("/components/schemas/" + name);
  }

  /** By name, also those of the schemas that it is made of. */
  public Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new TreeMap<>();
    for (JsonNode part : parts(schema)) {
      part.path("properties")
          .properties()
          .forEach(property -> properties.put(property.getKey(), resolve(property.getValue())));
    }
    return properties;
  }

  public JsonNode property(JsonNode schema, String name) {
    JsonNode property = properties(schema).get(name);
    if (property == null) {
      throw new IllegalStateException(name + " is not described");
    }
    return property;
  }

  public TreeSet<String> required(JsonNode schema) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode part : parts(schema)) {
      part.path("required").forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  public List<String> words(JsonNode schema) {
    List<String> words = new ArrayList<>();
    schema.path("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private List<JsonNode> parts(JsonNode schema) {
    List<JsonNode> parts = new ArrayList<>(List.of(schema));
    schema.path("allOf").forEach(part -> parts.addAll(parts(resolve(part))));
    return parts;
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? at(node.get("$ref").asText().substring(1)) : node;
  }
}
