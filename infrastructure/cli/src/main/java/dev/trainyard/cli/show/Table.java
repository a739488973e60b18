package dev.trainyard.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under headings, each column as wide as its widest cell. */
public final class Table {
  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    this.headings = List.of(headings);
  }

  /** Cells keep to one line: line breaks become spaces. */
  public Table row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(headings.size() + " cells expected, got " + cells.length);
    }
    rows.add(
        IntStream.range(0, cells.length).mapToObj(i -> cells[i].replaceAll("\\R", " ")).toList());
    return this;
  }

  public List<String> lines(Paint paint) {
    List<String> lines = new ArrayList<>();
    lines.add(paint.faint(line(headings, new Paint(false))));
    rows.forEach(row -> lines.add(line(row, paint)));
    return lines;
  }

  private String line(List<String> cells, Paint paint) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      boolean last = column == cells.size() - 1;
      String cell = cells.get(column);
      line.append(paint.word(cell));
      line.append(last ? "" : " ".repeat(width(column) - Cells.of(cell) + 2));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int widest = Cells.of(headings.get(column));
    for (List<String> row : rows) {
      widest = Math.max(widest, Cells.of(row.get(column)));
    }
    return widest;
  }
}
