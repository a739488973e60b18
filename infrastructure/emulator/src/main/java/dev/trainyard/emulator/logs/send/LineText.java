package dev.trainyard.emulator.logs.send;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.logs.read.LogLine;

/** A line, for people and for programs. */
final class LineText {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private LineText() {}

  static String plain(LogLine line) {
    return line.when() + " " + line.replica() + " " + line.stream() + " " + line.text();
  }

  static String json(LogLine line) {
    JsonObject json = new JsonObject();
    json.addProperty("time", line.when());
    json.addProperty("replica", line.replica());
    json.addProperty("stream", line.stream());
    json.addProperty("text", line.text());
    return GSON.toJson(json);
  }
}
