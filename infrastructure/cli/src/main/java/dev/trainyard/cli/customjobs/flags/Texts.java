package dev.trainyard.cli.customjobs.flags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lists and maps in one flag. {@code ^DELIMITER^} at the beginning of the value takes the place of
 * the usual delimiter.
 */
public record Texts(String flag, Mistakes mistakes) {
  /** Elements with commas between them; those of a flag that is given again follow. */
  public List<String> list(List<String> given) {
    List<String> all = new ArrayList<>();
    given.forEach(text -> all.addAll(list(text, ",")));
    return all;
  }

  /** Elements with semicolons between them, as they stand inside a map. */
  public List<String> listed(String text) {
    return list(text, ";");
  }

  private List<String> list(String text, String delimiter) {
    int end = text.startsWith("^") ? text.indexOf('^', 1) : -1;
    if (end == 1) {
      mistakes.note(flag, "^^ names no delimiter; write it between the two, as in ^:^a:b.");
      return List.of();
    }
    return end < 0
        ? split(text, delimiter)
        : split(text.substring(end + 1), text.substring(1, end));
  }

  private static List<String> split(String text, String delimiter) {
    List<String> parts = new ArrayList<>(List.of(text.split(Pattern.quote(delimiter), -1)));
    if (parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts;
  }

  /** Pairs {@code key=value} with commas between them; of equal keys the last counts. */
  public Map<String, String> map(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : list(text, ",")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
      } else {
        mistakes.note(
            flag,
            "'"
                + pair
                + "' is no KEY=VALUE. Where a value holds a comma, begin with another delimiter: ^;^KEY=VALUE;KEY=VALUE.");
      }
    }
    return pairs;
  }
}
