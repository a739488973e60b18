package dev.trainyard.emulator.registry.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a chunk belongs, both ends included. */
public record ChunkRange(long first, long last) {
  // why: the specification has two numbers alone, HTTP a unit before and a size behind them
  private static final Pattern FORM =
      Pattern.compile("(?:bytes[= ])?([0-9]{1,18})-([0-9]{1,18})(?:/.*)?");

  /**
   * @return null if nothing is said
   * @throws RegistryException if it is no range
   */
  public static @Nullable ChunkRange read(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return null;
    }
    Matcher matcher = FORM.matcher(header.strip());
    if (!matcher.matches()) {
      throw RegistryException.outOfRange("\"" + header + "\" is no range such as 0-1023.");
    }
    return new ChunkRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  long length() {
    return last - first + 1;
  }
}
