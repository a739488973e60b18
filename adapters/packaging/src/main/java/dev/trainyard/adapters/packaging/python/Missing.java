package dev.trainyard.adapters.packaging.python;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from pip's words what it could not find. */
final class Missing {
  private static final Pattern NOT_FOUND =
      Pattern.compile("ERROR: No matching distribution found for (.+)");

  private Missing() {}

  static Optional<String> in(Pip.Said said) {
    return said.lines().stream()
        .map(NOT_FOUND::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1).replaceFirst("\\s*\\(from .*\\)$", "").strip())
        .findFirst();
  }
}
