package dev.trainyard.cli.format.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trainyard.cli.format.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A dotted path, such as {@code jobSpec.workerPoolSpecs[0].machineSpec.machineType}. A name below a
 * list means that of each element.
 */
public record Key(List<Step> steps) {
  private static final String AFTER_A_NAME = " \t\n.[](),:=<>!~";

  sealed interface Step {
    record Name(String name) implements Step {}

    /** From the end if it is negative. */
    record At(int index) implements Step {}

    record Each() implements Step {}
  }

  public Key {
    steps = List.copyOf(steps);
  }

  static Key read(Scan scan) {
    List<Step> steps = new ArrayList<>();
    do {
      String name = scan.token(AFTER_A_NAME);
      if (name.isEmpty()) {
        throw scan.wrong("A key is expected");
      }
      steps.add(new Step.Name(name));
      while (scan.take('[')) {
        steps.add(index(scan));
      }
    } while (scan.take('.'));
    return new Key(steps);
  }

  private static Step index(Scan scan) {
    String index = scan.token("]").strip();
    scan.expect(']');
    if (index.isEmpty()) {
      return new Step.Each();
    }
    try {
      return new Step.At(Integer.parseInt(index));
    } catch (NumberFormatException e) {
      throw scan.wrong("[" + index + "] is no index: a whole number, or nothing for each element");
    }
  }

  /** Missing where there is nothing. */
  public JsonNode in(JsonNode record) {
    return in(record, steps);
  }

  private static JsonNode in(JsonNode node, List<Step> steps) {
    if (steps.isEmpty() || node.isMissingNode()) {
      return node;
    }
    List<Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case Step.Name(String name) ->
          node.isArray() ? each(node, steps) : in(child(node, name), rest);
      case Step.At(int index) -> in(at(node, index), rest);
      case Step.Each _ -> node.isContainerNode() ? each(node, rest) : MissingNode.getInstance();
    };
  }

  private static JsonNode each(JsonNode nodes, List<Step> rest) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (JsonNode node : nodes) {
      JsonNode value = in(node, rest);
      if (!value.isMissingNode()) {
        found.add(value);
      }
    }
    return found.isEmpty() && !nodes.isEmpty() ? MissingNode.getInstance() : found;
  }

  static JsonNode at(JsonNode node, int index) {
    return node.isArray() ? node.path(index < 0 ? node.size() + index : index) : node.path("");
  }

  static JsonNode child(JsonNode node, String name) {
    return node.has(name) ? node.get(name) : node.path(camelCase(name));
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean hump = name.charAt(i) == '_' && i + 1 < name.length() && i > 0;
      camel.append(hump ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
    }
    return camel.toString();
  }

  /** The names alone, without indexes. */
  public List<String> names() {
    return steps.stream()
        .filter(Step.Name.class::isInstance)
        .map(step -> ((Step.Name) step).name())
        .toList();
  }

  /** All but the last name, which was a function's. */
  Key withoutLast() {
    return new Key(steps.subList(0, steps.size() - 1));
  }

  /** As the user wrote it, without quotes. */
  @Override
  public String toString() {
    return steps.stream().map(Key::written).collect(Collectors.joining()).replaceFirst("^\\.", "");
  }

  private static String written(Step step) {
    return switch (step) {
      case Step.Name(String name) -> "." + name;
      case Step.At(int index) -> "[" + index + "]";
      case Step.Each _ -> "[]";
    };
  }
}
