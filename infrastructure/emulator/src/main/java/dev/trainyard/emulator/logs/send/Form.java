package dev.trainyard.emulator.logs.send;

import com.google.gson.JsonObject;
import dev.trainyard.emulator.logs.read.LogLine;
import dev.trainyard.emulator.logs.read.Merge;

/** As what lines are sent. */
public sealed interface Form {
  String contentType();

  default String head() {
    return "";
  }

  /**
   * @param so how far it was read, with this line
   */
  String line(LogLine line, Merge so);

  /**
   * @param ending how the job ended, for who followed it
   */
  default String foot(Merge so, JsonObject ending) {
    return "";
  }

  /** {@code TIME REPLICA STREAM TEXT} by lines. */
  record Text() implements Form {
    @Override
    public String contentType() {
      return "text/plain; charset=UTF-8";
    }

    @Override
    public String line(LogLine line, Merge so) {
      return LineText.plain(line) + "\n";
    }
  }

  /** One JSON object with all lines in it. */
  final class Json implements Form {
    private boolean isBegun;

    @Override
    public String contentType() {
      return "application/json; charset=UTF-8";
    }

    @Override
    public String head() {
      return "{\"lines\": [";
    }

    @Override
    public String line(LogLine line, Merge so) {
      String separator = isBegun ? ",\n" : "\n";
      isBegun = true;
      return separator + LineText.json(line);
    }

    @Override
    public String foot(Merge so, JsonObject ending) {
      return "\n],\n\"next\": \"" + so.positions() + "\"}\n";
    }
  }

  /**
   * Server-sent events, a line each; the id of an event is from where to go on behind it.
   *
   * @param isText whether the lines are as in {@link Text}, or JSON
   */
  record Events(boolean isText) implements Form {
    static final String HEARTBEAT = ": still here\n\n";

    @Override
    public String contentType() {
      return "text/event-stream; charset=UTF-8";
    }

    @Override
    public String line(LogLine line, Merge so) {
      return "id: %s\ndata: %s\n\n"
          .formatted(so.positions(), isText ? LineText.plain(line) : LineText.json(line));
    }

    @Override
    public String foot(Merge so, JsonObject ending) {
      return "event: end\nid: %s\ndata: %s\n\n".formatted(so.positions(), ending);
    }
  }
}
