package dev.trainyard.cli.show;

import dev.trainyard.cli.api.HistoryEntry;
import java.util.List;

/** A job's transitions as a table. */
public final class HistoryTable {
  private HistoryTable() {}

  public static Table of(List<HistoryEntry> entries) {
    Table table =
        new Table("VERSION", "AT", "FROM", "STATE", "ACTOR", "CHANNEL", "REASON", "DETAIL");
    for (HistoryEntry entry : entries) {
      table.row(
          String.valueOf(entry.version()),
          Times.clock(entry.at()),
          entry.text("from"),
          entry.state(),
          entry.text("actor"),
          entry.text("channel"),
          entry.text("reason"),
          entry.text("detail"));
    }
    return table;
  }
}
