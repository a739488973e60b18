package dev.trainyard.emulator.storage.upload;

import dev.trainyard.emulator.storage.store.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an upload a request has.
 *
 * @param first the offset of its first byte
 * @param total bytes of the whole, -1 if nobody knows yet
 */
record ChunkRange(boolean hasBytes, long first, long total, boolean isLast) {
  private static final Pattern FORM =
      Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18}|\\*)|\\*)/(?:(\\d{1,18})|\\*)");

  /**
   * @param header {@code Content-Range}; without it the request has all
   * @throws RefusedException if it is none
   */
  static ChunkRange read(@Nullable String header) {
    if (header == null) {
      return new ChunkRange(true, 0, -1, true);
    }
    Matcher matcher = FORM.matcher(header);
    if (!matcher.matches()) {
      throw RefusedException.invalid("Failed to parse Content-Range header: " + header);
    }
    long total = matcher.group(3) == null ? -1 : Long.parseLong(matcher.group(3));
    if (matcher.group(1) == null) {
      return new ChunkRange(false, 0, total, total >= 0);
    }
    // why: who streams does not know where it will end, and sends all there is
    boolean isLast =
        matcher.group(2).equals("*")
            || (total >= 0 && Long.parseLong(matcher.group(2)) + 1 == total);
    return new ChunkRange(true, Long.parseLong(matcher.group(1)), total, isLast);
  }
}
