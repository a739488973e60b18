package dev.trainyard.domain.catalog;

import java.util.List;
import java.util.StringJoiner;

/**
 * How many of an accelerator a machine may have.
 *
 * @param exact each of these
 * @param multipleOf and each multiple of this; 0 for no more
 */
public record Counts(List<Integer> exact, int multipleOf) {
  static final Counts ANY = new Counts(List.of(), 1);

  public Counts {
    exact = List.copyOf(exact);
  }

  /** Reads {@code 8,32*}. */
  static Counts parse(String text) {
    List<String> words = List.of(text.split(",", -1));
    List<Integer> exact =
        words.stream().filter(word -> !word.endsWith("*")).map(Integer::valueOf).toList();
    return words.stream()
        .filter(word -> word.endsWith("*"))
        .map(word -> Integer.valueOf(word.substring(0, word.length() - 1)))
        .map(multiple -> new Counts(exact, multiple))
        .findFirst()
        .orElse(new Counts(exact, 0));
  }

  public boolean allow(int count) {
    return count > 0 && (exact.contains(count) || (multipleOf > 0 && count % multipleOf == 0));
  }

  /** For a sentence: {@code 1, 2, 4}, or {@code 8, a multiple of 32}. */
  public String words() {
    StringJoiner words = new StringJoiner(", ");
    exact.forEach(count -> words.add(count.toString()));
    if (multipleOf > 0) {
      words.add("a multiple of " + multipleOf);
    }
    return words.toString();
  }
}
