package dev.trainyard.emulator.storage;

import dev.trainyard.emulator.storage.store.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of an object are wanted. */
record ByteRange(boolean isPart, long first, long length) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * @param header {@code Range}; several ranges, or what is no range, stand for all
   * @throws RefusedException 416 if the object has none of them
   */
  static ByteRange read(@Nullable String header, long size) {
    Matcher matcher = FORM.matcher(header == null ? "" : header);
    if (!matcher.matches() || matcher.group().equals("bytes=-")) {
      return new ByteRange(false, 0, size);
    }
    boolean isTail = matcher.group(1).isEmpty();
    long first =
        isTail
            ? Math.max(0, size - Long.parseLong(matcher.group(2)))
            : Long.parseLong(matcher.group(1));
    long last =
        isTail || matcher.group(2).isEmpty()
            ? size - 1
            : Math.min(size - 1, Long.parseLong(matcher.group(2)));
    if (first >= size || last < first) {
      throw RefusedException.unsatisfiable(String.valueOf(header));
    }
    return new ByteRange(true, first, last - first + 1);
  }

  /** {@code Content-Range}. */
  String of(long size) {
    return "bytes " + first + "-" + (first + length - 1) + "/" + size;
  }
}
