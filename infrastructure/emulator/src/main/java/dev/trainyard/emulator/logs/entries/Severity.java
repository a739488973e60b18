package dev.trainyard.emulator.logs.entries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Cloud Logging's, lowest first. */
enum Severity {
  DEFAULT,
  DEBUG,
  INFO,
  NOTICE,
  WARNING,
  ERROR,
  CRITICAL,
  ALERT,
  EMERGENCY;

  static Optional<Severity> of(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /** What Vertex makes of a replica's stream. */
  static Severity ofStream(String stream) {
    return stream.equals("stderr") ? ERROR : INFO;
  }
}
