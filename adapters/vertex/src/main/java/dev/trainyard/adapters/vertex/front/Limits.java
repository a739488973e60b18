package dev.trainyard.adapters.vertex.front;

import java.time.Duration;

/**
 * What a front takes from callers.
 *
 * @param bytes in the body of a request or in a message
 * @param callsAtOnce beyond them, callers are told to try again
 * @param patience how long a call may take to arrive whole, and how long to be answered
 */
public record Limits(int bytes, int callsAtOnce, Duration patience) {
  /** Vertex's 10 MiB, and room for a crowd. */
  public static final Limits USUAL = new Limits(10 << 20, 1000, Duration.ofSeconds(60));
}
