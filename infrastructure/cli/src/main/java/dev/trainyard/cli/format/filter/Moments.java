package dev.trainyard.cli.format.filter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** Times in filters: RFC 3339, a date, a local date and time, or a duration from now. */
final class Moments {
  private static final String STAMP = "\\d{4}-\\d\\d-\\d\\d[ Tt]\\d\\d:\\d\\d(:\\d\\d.*)?";
  private static final String ZONED = STAMP + "([Zz]|[-+]\\d\\d:?\\d\\d)";

  private Moments() {}

  /** Whether a record's value is a time. */
  static boolean isMoment(String value) {
    return value.matches(ZONED) && zoned(value).isPresent();
  }

  static Instant at(String value) {
    return zoned(value).orElseThrow();
  }

  /** What the user wrote as a time; none if it is none. */
  static Optional<Instant> read(String text, Instant now) {
    try {
      if (text.matches("[-+]?[Pp].+")) {
        return Optional.of(fromNow(text.toUpperCase(Locale.ROOT), now));
      }
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant());
      }
      if (text.matches(ZONED)) {
        return zoned(text);
      }
      return text.matches(STAMP)
          ? Optional.of(LocalDateTime.parse(iso(text)).atZone(ZoneId.systemDefault()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> zoned(String text) {
    try {
      String colon = iso(text).replaceFirst("([-+]\\d\\d)(\\d\\d)$", "$1:$2");
      return Optional.of(OffsetDateTime.parse(colon).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String iso(String text) {
    return text.toUpperCase(Locale.ROOT).replace(' ', 'T');
  }

  private static Instant fromNow(String duration, Instant now) {
    boolean back = duration.startsWith("-");
    String unsigned = duration.replaceFirst("^[-+]", "");
    int time = unsigned.indexOf('T');
    String date = time < 0 ? unsigned : unsigned.substring(0, time);
    Period period = date.equals("P") ? Period.ZERO : Period.parse(date);
    Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + unsigned.substring(time));
    ZonedDateTime here = now.atZone(ZoneOffset.UTC);
    return (back ? here.minus(period).minus(rest) : here.plus(period).plus(rest)).toInstant();
  }
}
