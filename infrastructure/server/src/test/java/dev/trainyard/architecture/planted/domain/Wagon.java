package dev.trainyard.architecture.planted.domain;

import com.google.protobuf.Empty;
import java.time.Instant;
import java.util.Optional;

/** Breaks: a pure domain, final fields, time from outside, Optional as an answer. */
public final class Wagon {
  public Instant now = Instant.now();
  public Optional<Empty> load = Optional.empty();

  public Wagon(int a, int b, int c, int d, int e, int f) {
    now = now.plusSeconds((long) a + b + c + d + e + f);
  }
}
