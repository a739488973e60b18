package dev.trainyard.adapters.vertex.wire;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Times in microseconds, as Vertex gives them. */
public final class Micros {
  private static final int NANOS = 1000;

  private Micros() {}

  public static Timestamp toProto(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano() / NANOS * NANOS)
        .build();
  }

  public static Instant toDomain(Timestamp timestamp) {
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }
}
