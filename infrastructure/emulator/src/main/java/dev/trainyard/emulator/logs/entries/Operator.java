package dev.trainyard.emulator.logs.entries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a filter compares. */
enum Operator {
  IS_NOT("!="),
  AT_MOST("<="),
  AT_LEAST(">="),
  IS("="),
  BELOW("<"),
  ABOVE(">"),
  HAS(":");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  static Optional<Operator> of(String sign) {
    return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
  }

  /**
   * @param order of what is compared to what it is compared with
   */
  boolean holds(int order) {
    return switch (this) {
      case IS, HAS -> order == 0;
      case IS_NOT -> order != 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  boolean holds(String own, String value) {
    return this == HAS
        ? value.equals("*") || lower(own).contains(lower(value))
        : holds(
            this == IS || this == IS_NOT ? own.compareToIgnoreCase(value) : own.compareTo(value));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
