package dev.trainyard.adapters.vertex.front.grpc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a gRPC caller waits. */
final class Patience {
  private static final Pattern FORM = Pattern.compile("(\\d{1,8})([HMSmun])");
  private static final Duration WITHOUT_END = Duration.ofDays(1);

  private Patience() {}

  /**
   * @param timeout {@code grpc-timeout}: digits and a unit, as gRPC over HTTP/2 has it
   */
  static Duration of(@Nullable String timeout) {
    Matcher matcher = FORM.matcher(timeout == null ? "" : timeout);
    return matcher.matches()
        ? Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2).charAt(0)))
        : WITHOUT_END;
  }

  private static ChronoUnit unit(char letter) {
    return switch (letter) {
      case 'H' -> ChronoUnit.HOURS;
      case 'M' -> ChronoUnit.MINUTES;
      case 'S' -> ChronoUnit.SECONDS;
      case 'm' -> ChronoUnit.MILLIS;
      case 'u' -> ChronoUnit.MICROS;
      default -> ChronoUnit.NANOS;
    };
  }
}
