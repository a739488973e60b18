package dev.trainyard.emulator.fate;

import dev.trainyard.emulator.time.TimeText;
import java.time.Duration;

/**
 * How long something takes.
 *
 * @param most not below {@code least}; where it is above, chance decides
 */
public record Span(Duration least, Duration most) {
  public static final Span ZERO = of(Duration.ZERO);

  /** Longer than anybody waits. */
  public static final Span FOR_EVER = of(Duration.ofDays(36_500));

  private static final String TO = "..";

  public Span {
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("\"" + least + TO + most + "\" is not a span of time");
    }
  }

  public static Span of(Duration exactly) {
    return new Span(exactly, exactly);
  }

  /**
   * Reads {@code 10s} or {@code 10s..60s}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Span parse(String text) {
    int to = text.indexOf(TO);
    return to < 0
        ? of(TimeText.parse(text))
        : new Span(
            TimeText.parse(text.substring(0, to)),
            TimeText.parse(text.substring(to + TO.length())));
  }

  @Override
  public String toString() {
    String first = TimeText.of(least);
    return least.equals(most) ? first : first + TO + TimeText.of(most);
  }
}
