package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.domain.spec.CustomJob;
import java.nio.charset.StandardCharsets;

/** {@code CustomJob} as Vertex's own JSON (proto3 JSON). */
public final class CustomJobJson {
  private CustomJobJson() {}

  /** Reads UTF-8. Never throws: what cannot be read is a violation. */
  public static Reading read(byte[] json) {
    throw new UnsupportedOperationException();
  }

  /** Never throws: what cannot be read is a violation. */
  public static Reading read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Compact, lowerCamelCase, enum names, labels sorted: equal requests give equal text. */
  public static String write(CustomJob job) {
    throw new UnsupportedOperationException();
  }
}
