package dev.trainyard.emulator.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Vertex writes them, {@code 604800s} or {@code 0.5s}, and as people do. */
public final class TimeText {
  private static final int NANO_DIGITS = 9;
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(ms|s|m|h|d)");

  private TimeText() {}

  /**
   * @throws IllegalArgumentException if it is none, in words that follow the field's name
   */
  public static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a duration such as 90s, 0.5s, 200ms, 5m, 1h or 7d");
    }
    BigDecimal nanos =
        new BigDecimal(matcher.group(1))
            .multiply(BigDecimal.valueOf(unit(matcher.group(2)).toNanos()));
    BigDecimal[] parts =
        nanos.divideAndRemainder(BigDecimal.valueOf(Duration.ofSeconds(1).toNanos()));
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  /** In seconds, without needless zeros. */
  public static String of(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
            .setScale(NANO_DIGITS, RoundingMode.UNNECESSARY)
            .stripTrailingZeros()
            .toPlainString()
        + "s";
  }
}
