package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.key.Columns;
import dev.trainyard.cli.format.text.Nodes;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line {@code path: value} for each value; records of a list begin with {@code ---}. */
public final class FlatWriter implements Writer {
  private final Sorted fields;

  public FlatWriter(Columns columns) {
    fields = new Sorted(columns);
  }

  @Override
  public void one(JsonNode record, PrintWriter out) {
    Map<String, String> lines = new LinkedHashMap<>();
    flatten("", fields.of(record), lines);
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    lines.forEach(
        (path, value) -> out.println(path + ":" + " ".repeat(width - path.length() + 1) + value));
  }

  @Override
  public void list(List<JsonNode> records, PrintWriter out) {
    for (JsonNode record : records) {
      out.println("---");
      one(record, out);
    }
  }

  private static void flatten(String path, JsonNode node, Map<String, String> lines) {
    if (node.isObject() && !node.isEmpty()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      node.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), lines));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), lines);
      }
    } else {
      lines.put(path, node.isNull() ? "None" : Nodes.words(node));
    }
  }
}
