package dev.trainyard.emulator.logs;

import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.logs.read.LogLine;
import dev.trainyard.emulator.logs.read.Positions;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a caller wants of a log.
 *
 * @param tail how many lines from the end; negative for all
 * @param stream only of this; {@code ""} for all
 * @param after only what stands behind it
 */
record LogWish(
    int tail, Instant since, String stream, Positions after, boolean follow, boolean isText) {
  static final int MOST = 10_000;
  private static final Set<String> KNOWN =
      Set.of("tail", "since", "stream", "after", "follow", "format");

  /**
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT naming every mistake
   */
  static LogWish read(MultiMap query, MultiMap headers) {
    List<Violation> found = new ArrayList<>(unknown(query));
    LogWish wish = read(new Reader(query, found), headers);
    if (!found.isEmpty()) {
      throw Statuses.invalidArgument(found);
    }
    return wish;
  }

  private static List<Violation> unknown(MultiMap query) {
    return query.names().stream()
        .filter(name -> !KNOWN.contains(name))
        .map(
            name -> new Violation(name, "is not known here; known are " + String.join(", ", KNOWN)))
        .toList();
  }

  private static LogWish read(Reader reader, MultiMap headers) {
    String seen = headers.get("Last-Event-ID");
    String accept = headers.get("Accept");
    boolean isText = accept != null && accept.startsWith("text/plain");
    return new LogWish(
        reader.read("tail", -1, LogWish::lines),
        reader.read("since", Instant.MIN, LogWish::time),
        reader.read("stream", "", LogWish::stream),
        seen == null ? reader.read("after", Positions.NONE, Positions::parse) : position(seen),
        reader.read("follow", false, LogWish::isTrue),
        reader.read("format", isText, LogWish::text));
  }

  private record Reader(MultiMap query, List<Violation> found) {
    <T> T read(String name, T otherwise, Function<String, T> reading) {
      String text = query.get(name);
      try {
        return text == null ? otherwise : reading.apply(text);
      } catch (IllegalArgumentException e) {
        found.add(new Violation(name, String.valueOf(e.getMessage())));
        return otherwise;
      }
    }
  }

  boolean wants(LogLine line) {
    return (stream.isEmpty() || stream.equals(line.stream())) && !line.time().isBefore(since);
  }

  // why: a browser sends back whatever it was given last, and begins anew with nothing
  private static Positions position(String seen) {
    try {
      return Positions.parse(seen);
    } catch (IllegalArgumentException _) {
      return Positions.NONE;
    }
  }

  private static int lines(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST) {
      throw new IllegalArgumentException("is from 0 to " + MOST + ", not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "is a time such as 2026-01-31T12:00:00Z, not \"" + text + "\"", e);
    }
  }

  private static String stream(String text) {
    if (!text.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("is stdout, stderr or service, not \"" + text + "\"");
    }
    return text;
  }

  private static boolean isTrue(String text) {
    return switch (text) {
      case "true", "" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is true or false, not \"" + text + "\"");
    };
  }

  private static boolean text(String text) {
    return switch (text) {
      case "text" -> true;
      case "json" -> false;
      default -> throw new IllegalArgumentException("is text or json, not \"" + text + "\"");
    };
  }
}
