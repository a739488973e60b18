package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.key.Columns;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.representer.Representer;

/** YAML: a document for each record; those of a list begin with {@code ---}. */
public final class YamlWriter implements Writer {
  private final Sorted fields;

  public YamlWriter(Columns columns) {
    fields = new Sorted(columns);
  }

  @Override
  public void one(JsonNode record, PrintWriter out) {
    out.print(yaml().dump(plain(fields.of(record))));
    out.flush();
  }

  @Override
  public void list(List<JsonNode> records, PrintWriter out) {
    for (JsonNode record : records) {
      out.println("---");
      one(record, out);
    }
    out.flush();
  }

  private static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(true);
    Representer representer = new Texts(options);
    representer.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return new Yaml(representer, options);
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(element -> list.add(plain(element)));
      return list;
    }
    return scalar(node);
  }

  private static @Nullable Object scalar(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return null;
    }
    return node.isBoolean()
        ? node.asBoolean()
        : node.isNumber() ? node.numberValue() : node.asText();
  }

  /** Texts of several lines in literal blocks, as people write them. */
  private static final class Texts extends Representer {
    Texts(DumperOptions options) {
      super(options);
      representers.put(
          String.class,
          text ->
              representScalar(
                  org.yaml.snakeyaml.nodes.Tag.STR,
                  text.toString(),
                  text.toString().indexOf('\n') < 0
                      ? DumperOptions.ScalarStyle.PLAIN
                      : DumperOptions.ScalarStyle.LITERAL));
    }
  }
}
