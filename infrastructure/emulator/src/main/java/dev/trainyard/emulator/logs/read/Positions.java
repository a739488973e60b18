package dev.trainyard.emulator.logs.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How far each of some files was read, in bytes: {@code service=120,workerpool0-0=455}. */
public record Positions(Map<String, Long> offsets) {
  public static final Positions NONE = new Positions(Map.of());

  private static final Pattern FORM =
      Pattern.compile("(?:[\\w-]{1,64}=[0-9]{1,18}(?:,[\\w-]{1,64}=[0-9]{1,18})*)?");

  public Positions {
    offsets = Map.copyOf(offsets);
  }

  /**
   * @throws IllegalArgumentException if it is no position, in words for the caller
   */
  public static Positions parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("is no position in a log: \"" + text + "\"");
    }
    Map<String, Long> offsets = new TreeMap<>();
    for (String each : text.isEmpty() ? new String[0] : text.split(",")) {
      String[] pair = each.split("=", 2);
      offsets.put(pair[0], Long.parseLong(pair[1]));
    }
    return new Positions(offsets);
  }

  long of(String replica) {
    return offsets.getOrDefault(replica, 0L);
  }

  @Override
  public String toString() {
    return new TreeMap<>(offsets)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
  }
}
