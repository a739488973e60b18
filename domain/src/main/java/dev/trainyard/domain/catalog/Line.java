package dev.trainyard.domain.catalog;

import dev.trainyard.domain.spec.AcceleratorType;
import java.util.List;

/** A line of the list: what kind of fact, what it is about, the values. */
record Line(int number, String kind, List<String> words) {
  static Line of(int number, String text) {
    List<String> words = List.of(text.trim().split("\\s+"));
    if (words.size() < 2) {
      throw new IllegalArgumentException("line " + number + " has no value: " + text);
    }
    return new Line(number, words.getFirst(), words.subList(1, words.size()));
  }

  String subject() {
    return words.getFirst();
  }

  List<String> values(int from) {
    if (words.size() <= from) {
      throw wrong("has too few values");
    }
    return words.subList(from, words.size());
  }

  AcceleratorType accelerator(String name) {
    try {
      return AcceleratorType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw wrong("names an accelerator that is none: " + name);
    }
  }

  Counts counts(String text) {
    try {
      return Counts.parse(text);
    } catch (NumberFormatException e) {
      throw wrong("has counts that are no numbers: " + text);
    }
  }

  /** Both sides of {@code 8g=8}. */
  List<String> pair(String text) {
    List<String> sides = List.of(text.split("=", -1));
    if (sides.size() != 2) {
      throw wrong("has a value that is not SIZE=VALUE: " + text);
    }
    return sides;
  }

  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("line " + number + " (" + kind + ") " + what);
  }
}
