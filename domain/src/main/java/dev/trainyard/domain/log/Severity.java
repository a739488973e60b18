package dev.trainyard.domain.log;

import java.util.Arrays;

/** How grave a line is, by Cloud Logging's names, from the lightest to the gravest. */
public enum Severity {
  /** Nothing was said about it. */
  DEFAULT,
  DEBUG,
  INFO,
  NOTICE,
  WARNING,
  ERROR,
  CRITICAL,
  ALERT,
  EMERGENCY;

  /** {@link #DEFAULT} for a word that is none of them. */
  public static Severity of(String word) {
    return Arrays.stream(values())
        .filter(severity -> severity.name().equals(word))
        .findFirst()
        .orElse(DEFAULT);
  }
}
