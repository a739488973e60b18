package dev.trainyard.emulator.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts in a log file of the emulator, which has a time and a stream before each. */
final class LogLines {
  private LogLines() {}

  static List<String> of(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(LogLines::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String line) {
    String[] parts = line.split(" ", 3);
    return parts.length == 3 ? parts[2] : "";
  }
}
