package dev.trainyard.cli.format.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;

/** Keeps silent. */
public final class NothingWriter implements Writer {
  @Override
  public void one(JsonNode record, PrintWriter out) {}

  @Override
  public void list(List<JsonNode> records, PrintWriter out) {}
}
