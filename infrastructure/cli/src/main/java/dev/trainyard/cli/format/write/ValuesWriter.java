package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.key.Column;
import dev.trainyard.cli.format.key.Columns;
import dev.trainyard.cli.format.text.Nodes;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of values for each record: {@code value} and {@code csv}. */
public final class ValuesWriter implements Writer {
  private final Columns columns;
  private final Signs signs;

  public ValuesWriter(Columns columns, Signs signs) {
    this.columns = columns;
    this.signs = signs;
  }

  @Override
  public void one(JsonNode record, PrintWriter out) {
    list(List.of(record), out);
  }

  @Override
  public void list(List<JsonNode> records, PrintWriter out) {
    if (signs.heading()) {
      print(columns.labels().stream().map(label -> label.toLowerCase(Locale.ROOT)).toList(), out);
    }
    for (JsonNode record : columns.sorted(records)) {
      List<String> cells = new ArrayList<>();
      for (Column column : columns.columns()) {
        cells.add(cell(column.in(record)));
      }
      print(cells, out);
    }
    out.flush();
  }

  private void print(List<String> cells, PrintWriter out) {
    out.print(String.join(signs.separator(), cells) + signs.terminator());
  }

  private String cell(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      Nodes.sorted(value)
          .forEach((name, inner) -> parts.add(signs.quoted(name + "=" + words(inner))));
    } else if (value.isArray()) {
      value.forEach(element -> parts.add(signs.quoted(words(element))));
    } else {
      parts.add(signs.quoted(words(value)));
    }
    return String.join(signs.delimiter(), parts);
  }

  private static String words(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean() ? "True" : "False";
    }
    return Nodes.words(value);
  }
}
