package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.key.Column;
import dev.trainyard.cli.format.key.Columns;
import dev.trainyard.cli.show.Cells;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows under headings, each column as wide as its widest cell. */
public final class TableWriter implements Writer {
  private static final String GAP = "  ";

  private final Columns columns;
  private final boolean heading;

  public TableWriter(Columns columns, boolean heading) {
    this.columns = columns;
    this.heading = heading;
  }

  @Override
  public void one(JsonNode record, PrintWriter out) {
    list(List.of(record), out);
  }

  @Override
  public void list(List<JsonNode> records, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    columns.sorted(records).forEach(record -> rows.add(oneLined(columns.row(record))));
    if (heading && !rows.isEmpty()) {
      rows.addFirst(columns.labels());
    }
    rows.forEach(row -> out.println(line(row, rows)));
  }

  private static List<String> oneLined(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceAll("\\R", " ")).toList();
  }

  private String line(List<String> row, List<List<String>> rows) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      int at = i;
      int width = rows.stream().mapToInt(other -> Cells.of(other.get(at))).max().orElse(0);
      cells.add(padded(row.get(i), width, columns.columns().get(i)));
    }
    return String.join(GAP, cells).stripTrailing();
  }

  private static String padded(String cell, int width, Column column) {
    int room = width - Cells.of(cell);
    int before =
        switch (column.align()) {
          case "right" -> room;
          case "center" -> room / 2;
          default -> 0;
        };
    return " ".repeat(before) + cell + " ".repeat(room - before);
  }
}
