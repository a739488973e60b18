package dev.trainyard.adapters.vertex.logs;

import java.net.URI;
import java.time.Duration;

/**
 * Where Cloud Logging is and how it is asked.
 *
 * @param isSecure with application default credentials; else without any
 * @param lateness how long a line may take until it can be read; younger ones are left for later,
 *     so that none is passed over
 * @param pause between two looks at one log: Google allows 60 reads a minute and project
 * @param patience how long an answer may take
 */
public record LogSettings(
    URI address, boolean isSecure, Duration lateness, Duration pause, Duration patience) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  public static LogSettings google() {
    return new LogSettings(
        URI.create("https://logging.googleapis.com"),
        true,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        PATIENCE);
  }

  public LogSettings withLateness(Duration lateness) {
    return new LogSettings(address, isSecure, lateness, pause, patience);
  }

  /** One that asks for no credentials, and whose lines can be read as soon as they are written. */
  public static LogSettings emulator(String hostPort) {
    return new LogSettings(
        URI.create("http://" + hostPort),
        false,
        Duration.ofMillis(300),
        Duration.ofMillis(500),
        PATIENCE);
  }
}
