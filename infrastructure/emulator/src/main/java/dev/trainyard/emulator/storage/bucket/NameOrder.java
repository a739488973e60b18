package dev.trainyard.emulator.storage.bucket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The order of Cloud Storage's lists: that of the names' bytes in UTF-8. */
final class NameOrder {
  private NameOrder() {}

  static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
