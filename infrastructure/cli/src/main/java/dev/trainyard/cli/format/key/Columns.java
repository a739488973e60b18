package dev.trainyard.cli.format.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trainyard.cli.format.text.Nodes;
import dev.trainyard.cli.format.text.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What gcloud calls a projection: the columns between a format's parentheses. */
public record Columns(List<Column> columns) {
  public static final Columns NONE = new Columns(List.of());

  public Columns {
    columns = List.copyOf(columns);
  }

  /** From the opening parenthesis to the closing one. */
  public static Columns read(Scan scan) {
    scan.expect('(');
    List<Column> columns = new ArrayList<>();
    while (!scan.skipSpace().take(')')) {
      columns.add(Column.read(scan));
      if (!scan.skipSpace().take(',') && scan.peek() != ')') {
        throw scan.wrong("',' or ')' expected");
      }
    }
    return new Columns(columns);
  }

  public boolean isEmpty() {
    return columns.isEmpty();
  }

  public boolean isSorting() {
    return columns.stream().anyMatch(column -> column.sort() > 0);
  }

  public List<String> row(JsonNode record) {
    return columns.stream().map(column -> Nodes.words(column.in(record))).toList();
  }

  /** The record with no more than these fields, each where it was. */
  public JsonNode chosen(JsonNode record) {
    JsonNode chosen = JsonNodeFactory.instance.objectNode();
    for (Column column : columns) {
      chosen = new Cutting(column.field()).into(chosen, record);
    }
    return chosen;
  }

  /**
   * Given labels, and for the others the last name; with the names before it where two are alike.
   */
  public List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (Column column : columns) {
      labels.add(column.hasLabel() ? column.label() : label(column));
    }
    return labels;
  }

  private String label(Column column) {
    List<String> names = column.field().key().names();
    for (int from = names.size() - 1; from > 0; from--) {
      List<String> tail = names.subList(from, names.size());
      if (columns.stream().filter(other -> endsWith(other, tail)).count() == 1) {
        return angrySnake(String.join("_", tail));
      }
    }
    return angrySnake(String.join("_", names));
  }

  private static boolean endsWith(Column column, List<String> tail) {
    List<String> names = column.field().key().names();
    int from = names.size() - tail.size();
    return !column.hasLabel() && from >= 0 && names.subList(from, names.size()).equals(tail);
  }

  private static String angrySnake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** In the order that the columns ask for; as they were if none does. */
  public List<JsonNode> sorted(List<JsonNode> records) {
    List<Column> sorting =
        columns.stream()
            .filter(column -> column.sort() > 0)
            .sorted(Comparator.comparingInt(Column::sort))
            .toList();
    return SortOrder.of(sorting).sorted(records);
  }
}
