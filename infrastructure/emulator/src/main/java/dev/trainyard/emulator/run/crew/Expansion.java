package dev.trainyard.emulator.run.crew;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code $(NAME)} in a value becomes that variable's; {@code $$(NAME)} stays as {@code $(NAME)}.
 */
final class Expansion {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$|\\$\\(([A-Za-z_][A-Za-z0-9_]*)\\)");

  private Expansion() {}

  static String expand(String value, Map<String, String> known) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            match -> Matcher.quoteReplacement(replacement(match.group(), match.group(1), known)));
  }

  private static String replacement(
      String whole, @Nullable String name, Map<String, String> known) {
    return name == null ? "$" : known.getOrDefault(name, whole);
  }
}
