package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.domain.spec.CustomJob;
import java.util.Map;

/**
 * The stored form of a request: its {@code jobSpec} and {@code encryptionSpec} as Vertex's JSON,
 * under a hash of their content, so that equal specs are stored once.
 */
public final class SpecJson {
  private SpecJson() {}

  /**
   * A spec as it is stored.
   *
   * @param hash SHA-256 of the other two
   * @param json {@code {"jobSpec": ..., "encryptionSpec": ...}}
   * @param unknownFields {@code ""}, or a JSON object of Base64 by path
   */
  public record Stored(byte[] hash, String json, String unknownFields) {}

  public static Stored of(CustomJob job) {
    throw new UnsupportedOperationException();
  }

  /**
   * The request again.
   *
   * @throws IllegalStateException if this version cannot read all of what was stored
   */
  public static CustomJob restore(
      String displayName, Map<String, String> labels, String json, String unknownFields) {
    throw new UnsupportedOperationException();
  }

  /** SHA-256 of the whole request, display name and labels included. */
  public static byte[] requestHash(CustomJob job) {
    throw new UnsupportedOperationException();
  }
}
