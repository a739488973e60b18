package dev.trainyard.cli.format.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.text.Nodes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * {@code =} and {@code :}, which look neither at case nor at accents. Of a list one element, of a
 * map one key or value is enough.
 */
final class Words {
  private Words() {}

  static Check equal(List<Operand> operands) {
    return any(
        operands,
        (operand, value) -> operand.isSame(value) || folded(value).equals(folded(operand.text())));
  }

  /**
   * A part of the value; with one {@code *}, all of it; {@code *} alone is any that is not empty.
   */
  static Check has(List<Operand> operands) {
    for (Operand operand : operands) {
      if (operand.text().indexOf('*') != operand.text().lastIndexOf('*')) {
        throw new IllegalArgumentException(
            "At most one * may stand in '" + operand.text() + "' after a colon");
      }
    }
    return any(operands, Words::has);
  }

  private static boolean has(Operand operand, String value) {
    String pattern = folded(operand.text());
    String text = folded(value);
    int star = pattern.indexOf('*');
    if (pattern.equals("*")) {
      return !text.isEmpty();
    }
    if (star < 0) {
      return pattern.isEmpty() ? text.isEmpty() : operand.isSame(value) || text.contains(pattern);
    }
    String before = pattern.substring(0, star);
    String after = pattern.substring(star + 1);
    return text.length() >= before.length() + after.length()
        && text.startsWith(before)
        && text.endsWith(after);
  }

  private static Check any(List<Operand> operands, BiPredicate<Operand, String> test) {
    return value ->
        candidates(value).stream()
            .anyMatch(words -> operands.stream().anyMatch(operand -> test.test(operand, words)));
  }

  private static List<String> candidates(JsonNode value) {
    List<String> words = new ArrayList<>();
    if (value.isObject()) {
      value.fieldNames().forEachRemaining(words::add);
    }
    if (value.isContainerNode()) {
      value.forEach(child ->
          words.addAll(child.isObject() ? candidates(child) : List.of(Nodes.words(child))));
    } else {
      words.add(Nodes.words(value));
    }
    return words;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "");
  }
}
