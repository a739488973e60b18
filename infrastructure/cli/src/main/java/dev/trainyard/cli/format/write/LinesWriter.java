package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.key.Columns;
import java.io.PrintWriter;
import java.util.List;

/** A line of JSON for each record, with its fields as they came. */
public final class LinesWriter implements Writer {
  private final Columns columns;

  public LinesWriter(Columns columns) {
    this.columns = columns;
  }

  @Override
  public void one(JsonNode record, PrintWriter out) {
    out.println(columns.isEmpty() ? record : new Sorted(columns).of(record));
  }

  @Override
  public void list(List<JsonNode> records, PrintWriter out) {
    records.forEach(record -> one(record, out));
  }
}
