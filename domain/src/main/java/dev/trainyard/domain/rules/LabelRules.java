package dev.trainyard.domain.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Labels, by the narrower of what the API describes and what its server enforces. */
final class LabelRules {
  private static final int MOST = 64;
  private static final int LONGEST = 63;
  private static final int MOST_BYTES = 127;
  private static final Pattern KEY =
      Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}_-]*+");
  private static final Pattern VALUE = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}_-]*+");

  private LabelRules() {}

  static void check(Map<String, String> labels, Scope field) {
    if (labels.size() > MOST) {
      field.refuse(
          "There can be no more than 64 labels attached to a single resource; these are "
              + labels.size()
              + ".");
    }
    new TreeMap<>(labels).forEach((key, value) -> check(key, value, field));
  }

  private static void check(String key, String value, Scope field) {
    if (!isShort(key) || !KEY.matcher(key).matches()) {
      field.refuse(
          "Label key %s must begin with a lowercase letter or digit, have only lowercase letters,"
                  .formatted(Words.quoted(key))
              + " digits, underscores and hyphens, and be 1 to 63 characters and less than 128"
              + " bytes long.");
    }
    if (!isShort(value) || !VALUE.matcher(value).matches()) {
      field.refuse(
          "The value %s of label %s must have only lowercase letters, digits, underscores and"
                  .formatted(Words.quoted(value), Words.quoted(key))
              + " hyphens, and be at most 63 characters and less than 128 bytes long.");
    }
  }

  private static boolean isShort(String text) {
    return text.length() <= 2 * LONGEST
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
