package dev.trainyard.cli.batches.sweep;

import java.util.ArrayList;
import java.util.List;

/** A line of comma-separated values; quotes keep commas, and two of them are one. */
final class Csv {
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean isQuoted;

  private Csv() {}

  static List<String> cells(String line) {
    Csv csv = new Csv();
    for (int n = 0; n < line.length(); n++) {
      boolean isTwice = line.startsWith("\"\"", n);
      if (csv.isQuoted && isTwice) {
        n++;
      }
      csv.take(line.charAt(n), csv.isQuoted && isTwice);
    }
    csv.end();
    return csv.cells;
  }

  private void take(char one, boolean isLiteral) {
    if (one == '"' && !isLiteral) {
      isQuoted = !isQuoted;
    } else if (one == ',' && !isQuoted) {
      end();
    } else {
      cell.append(one);
    }
  }

  private void end() {
    cells.add(cell.toString());
    cell.setLength(0);
  }
}
