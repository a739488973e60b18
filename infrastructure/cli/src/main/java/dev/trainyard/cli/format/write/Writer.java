package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;

/** Writes an answer in one format. */
public interface Writer {
  /** Writes an answer that is one record. */
  void one(JsonNode record, PrintWriter out);

  /** Writes an answer that is a list, which may be empty. */
  void list(List<JsonNode> records, PrintWriter out);
}
