package dev.trainyard.cli.customjobs.flags;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code --labels}: pairs that fit the rules for labels. */
public final class Labels {
  private static final String FLAG = "--labels";
  private static final String KEY = "[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,62}";
  private static final String VALUE = "[\\p{Ll}\\p{Lo}\\p{N}_-]{0,63}";

  private Labels() {}

  /** Of all that were given; a key that is given twice is a mistake. */
  public static Map<String, String> read(List<String> given, Mistakes mistakes) {
    Map<String, String> labels = new TreeMap<>();
    for (String text : given) {
      new Texts(FLAG, mistakes)
          .map(text)
          .forEach((key, value) -> {
            check(key, value, mistakes);
            mistakes.noteIf(
                labels.put(key, value) != null, FLAG, "The key '" + key + "' is given twice.");
          });
    }
    return labels;
  }

  private static void check(String key, String value, Mistakes mistakes) {
    mistakes.noteIf(
        !key.matches(KEY),
        FLAG,
        "The key '"
            + key
            + "' must begin with a lowercase letter and hold at most 63 lowercase letters, digits, '_' and '-'.");
    mistakes.noteIf(
        !value.matches(VALUE),
        FLAG,
        "The value '"
            + value
            + "' of "
            + key
            + " may hold at most 63 lowercase letters, digits, '_' and '-'.");
  }
}
