package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Times as Vertex gives them. */
final class Times {
  private static final int NANOS_PER_MICRO = 1000;

  private Times() {}

  /** In microseconds. */
  static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano() / NANOS_PER_MICRO * NANOS_PER_MICRO)
        .build();
  }

  /** When it was changed last. */
  static Instant changed(CustomJob job) {
    return Instant.ofEpochSecond(job.getUpdateTime().getSeconds(), job.getUpdateTime().getNanos());
  }
}
