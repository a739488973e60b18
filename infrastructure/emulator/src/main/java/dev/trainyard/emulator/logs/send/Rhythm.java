package dev.trainyard.emulator.logs.send;

import java.time.Duration;

/**
 * How often who follows a log hears of it.
 *
 * @param look between two looks whether a log has grown
 * @param heartbeat of silence before a sign of life
 */
public record Rhythm(Duration look, Duration heartbeat) {
  public static final Rhythm USUAL = new Rhythm(Duration.ofMillis(200), Duration.ofSeconds(15));
}
