package dev.trainyard.emulator.storage.store;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an object's bytes.
 *
 * @param md5 in Base64; {@code null} if nobody looked yet, or for good if it was composed
 * @param crc32c in Base64; {@code null} if nobody looked yet
 * @param components how many objects it was composed of, 0 if it was not
 */
public record Content(long size, @Nullable String md5, @Nullable String crc32c, int components) {

  static Content unread(long size) {
    return new Content(size, null, null, 0);
  }

  boolean isRead() {
    return crc32c != null;
  }

  /** The same without a sum that composed objects lack. */
  public Content composedOf(int parts) {
    return new Content(size, null, crc32c, parts);
  }
}
