package dev.trainyard.cli.workshop;

import dev.trainyard.application.port.Progress.Act;
import java.util.Locale;

/** What is done, in words. */
final class Wording {
  private static final int DIGITS = 12;

  private Wording() {}

  static String doing(Act act) {
    return switch (act) {
      case PULL -> "pull";
      case INSTALL -> "pip";
      case BUILD -> "build";
      case PUSH -> "push";
    };
  }

  /** A digest becomes its first digits, as Docker shows it. */
  static String what(String text) {
    String prefix = "sha256:";
    return text.startsWith(prefix) && text.length() > prefix.length() + DIGITS
        ? text.substring(prefix.length(), prefix.length() + DIGITS)
        : text;
  }

  /** {@code 512 B}, {@code 1.5 KB}, {@code 2.3 MB}, {@code 4.0 GB}. */
  static String size(long bytes) {
    double number = bytes;
    String unit = "B";
    for (String next : new String[] {"KB", "MB", "GB"}) {
      if (number < 1000) {
        break;
      }
      number /= 1000;
      unit = next;
    }
    return unit.equals("B") ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", number, unit);
  }
}
