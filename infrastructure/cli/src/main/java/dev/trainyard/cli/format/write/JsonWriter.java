package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.format.key.Columns;
import java.io.PrintWriter;
import java.util.List;

/** JSON, indented: an object, or a list of them. */
public final class JsonWriter implements Writer {
  private final Sorted fields;

  public JsonWriter(Columns columns) {
    fields = new Sorted(columns);
  }

  @Override
  public void one(JsonNode record, PrintWriter out) {
    print(fields.of(record), out);
  }

  @Override
  public void list(List<JsonNode> records, PrintWriter out) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    records.forEach(record -> all.add(fields.of(record)));
    print(all, out);
  }

  private static void print(JsonNode value, PrintWriter out) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators compact =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(compact);
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    try {
      out.println(Json.mapper().writer(printer).writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
