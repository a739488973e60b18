package dev.trainyard.adapters.vertex.wire;

import java.nio.charset.StandardCharsets;

/** Whether an error fits into a gRPC trailer: 8 KiB by default, and the frame takes some of it. */
final class Trailer {
  private static final int MOST = 7000;

  private Trailer() {}

  /**
   * @param details bytes of the status in binary, 0 if it is not sent
   */
  static boolean fits(String message, int details) {
    return encoded(message) + details / 3 * 4 <= MOST;
  }

  // why: gRPC percent-encodes all but printable ASCII
  private static int encoded(String message) {
    int length = 0;
    for (byte octet : message.getBytes(StandardCharsets.UTF_8)) {
      length += octet < ' ' || octet > '~' || octet == '%' ? 3 : 1;
    }
    return length;
  }
}
