package dev.trainyard.cli.format.transform;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Times in another form: {@code date(format="%Y-%m-%d", tz=LOCAL)}. */
final class DateTransform {
  private static final Map<Character, String> DIRECTIVES =
      Map.ofEntries(
          Map.entry('Y', "uuuu"),
          Map.entry('y', "uu"),
          Map.entry('m', "MM"),
          Map.entry('d', "dd"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('f', "SSSSSS"),
          Map.entry('p', "a"),
          Map.entry('j', "DDD"),
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('b', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('z', "xx"),
          Map.entry('Z', "zzz"));

  private DateTransform() {}

  static Transform of(Arguments given) {
    DateTimeFormatter form = form(given.text(0, "format", "%Y-%m-%dT%H:%M:%S"));
    ZoneId zone = zone(given.text(1, "tz", "UTC"));
    return Transform.ofText(text -> {
      try {
        return form.format(at(text).withZoneSameInstant(zone));
      } catch (DateTimeException e) {
        return text;
      }
    });
  }

  private static ZonedDateTime at(String text) {
    return OffsetDateTime.parse(text).atZoneSameInstant(ZoneOffset.UTC);
  }

  private static ZoneId zone(String name) {
    try {
      return name.equals("LOCAL") ? ZoneId.systemDefault() : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no time zone " + name, e);
    }
  }

  private static DateTimeFormatter form(String strftime) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < strftime.length(); i++) {
      char c = strftime.charAt(i);
      boolean directive = c == '%' && i + 1 < strftime.length();
      pattern.append(directive ? directive(strftime.charAt(++i)) : literal(c));
    }
    return DateTimeFormatter.ofPattern(pattern.toString(), Locale.ROOT);
  }

  private static String directive(char letter) {
    String pattern = letter == '%' ? "'%'" : DIRECTIVES.get(letter);
    if (pattern == null) {
      throw new IllegalArgumentException("%" + letter + " is not known here");
    }
    return pattern;
  }

  private static String literal(char c) {
    return c == '\'' ? "''" : "'" + c + "'";
  }
}
