package dev.trainyard.emulator.logs.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * A line of a log file.
 *
 * @param replica whose file it is
 * @param stream where it was written, such as {@code stderr}; {@code ""} if the line is torn
 * @param start its offset in the file, in bytes
 * @param end the offset after it
 */
public record LogLine(
    String replica, Instant time, String stream, String text, long start, long end) {

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The time, always as long, so that texts are ordered as times are. */
  public String when() {
    return MICROS.format(time);
  }

  static LogLine parse(String replica, String line, long start, long end) {
    int afterTime = line.indexOf(' ');
    int afterStream = line.indexOf(' ', afterTime + 1);
    if (afterTime < 0 || afterStream < 0) {
      return torn(replica, line, start, end);
    }
    try {
      return new LogLine(
          replica,
          Instant.parse(line.substring(0, afterTime)),
          line.substring(afterTime + 1, afterStream),
          line.substring(afterStream + 1),
          start,
          end);
    } catch (DateTimeParseException _) {
      return torn(replica, line, start, end);
    }
  }

  // why: what a killed emulator left is still worth reading
  private static LogLine torn(String replica, String line, long start, long end) {
    return new LogLine(replica, Instant.EPOCH, "", line, start, end);
  }
}
