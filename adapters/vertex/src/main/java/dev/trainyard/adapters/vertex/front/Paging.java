package dev.trainyard.adapters.vertex.front;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.protobuf.util.FieldMaskUtil;

/** What lists have in common. */
public final class Paging {
  private static final int USUAL = 100;
  private static final int LARGEST = 1000;
  private static final String ALL = "*";

  private Paging() {}

  /**
   * How many to list: as many as were asked for, 100 if none were, never more than 1000.
   *
   * @throws IllegalArgumentException if fewer than none were
   */
  public static int size(int asked) {
    if (asked < 0) {
      throw new IllegalArgumentException("Page size must not be negative, but is " + asked + ".");
    }
    return asked == 0 ? USUAL : Math.min(asked, LARGEST);
  }

  /**
   * @throws IllegalArgumentException if the mask names a field that the message lacks
   */
  public static void check(FieldMask mask, Message type) {
    for (String path : mask.getPathsList()) {
      if (!path.equals(ALL) && !FieldMaskUtil.isValid(type.getDescriptorForType(), path)) {
        throw new IllegalArgumentException(
            "Read mask \"%s\" names a field that %s lacks."
                .formatted(FieldMaskUtil.toString(mask), type.getDescriptorForType().getName()));
      }
    }
  }

  /** What of the message the mask lets through; all if it is empty. */
  public static <M extends Message> M masked(M message, FieldMask mask) {
    return mask.getPathsCount() == 0 || mask.getPathsList().contains(ALL)
        ? message
        : FieldMaskUtil.trim(mask, message);
  }
}
