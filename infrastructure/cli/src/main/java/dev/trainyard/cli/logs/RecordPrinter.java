package dev.trainyard.cli.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.api.LogLines.Line;
import dev.trainyard.cli.format.Format;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines as records, with gcloud's fields, in a format that the user chose. Where the format needs
 * to see all of them, they are printed at the end.
 */
public final class RecordPrinter {
  private final PrintWriter out;
  private final List<JsonNode> kept = new ArrayList<>();
  private Format format;
  private boolean isUnderWay = false;

  public RecordPrinter(PrintWriter out, Format format) {
    this.out = out;
    this.format = format;
  }

  public void print(Line line) {
    kept.add(record(line));
    if (format.isStream()) {
      flush();
    }
  }

  /** Prints what is left; of no lines at all, what the format has for an empty list. */
  public void end() {
    if (!isUnderWay) {
      flush();
    }
  }

  private void flush() {
    format.writer().list(kept, out);
    out.flush();
    kept.clear();
    format = format.withoutHeading();
    isUnderWay = true;
  }

  private static JsonNode record(Line line) {
    return Json.object()
        .put("severity", line.severity())
        .put("timestamp", line.time().toString())
        .put("task_name", line.replica())
        .put("message", line.text());
  }
}
