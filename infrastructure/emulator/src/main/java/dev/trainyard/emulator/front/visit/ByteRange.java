package dev.trainyard.emulator.front.visit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of something are wanted. */
public record ByteRange(boolean isPart, long first, long length) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * @param header {@code Range}; several ranges, or what is no range, stand for all
   * @return empty if there are none of them
   */
  public static Optional<ByteRange> read(@Nullable String header, long size) {
    Matcher matcher = FORM.matcher(header == null ? "" : header);
    if (!matcher.matches() || matcher.group().equals("bytes=-")) {
      return Optional.of(new ByteRange(false, 0, size));
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
    return first >= size || last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(true, first, last - first + 1));
  }

  /** {@code Content-Range}. */
  public String of(long size) {
    return "bytes " + first + "-" + (first + length - 1) + "/" + size;
  }
}
