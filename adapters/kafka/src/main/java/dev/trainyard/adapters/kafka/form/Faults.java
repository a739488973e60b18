package dev.trainyard.adapters.kafka.form;

import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects what is wrong, so that one look at a record finds all of it. */
final class Faults {
  private final List<Violation> found = new ArrayList<>();

  void add(String field, String message) {
    found.add(new Violation(field, message));
  }

  void addAll(List<Violation> violations) {
    found.addAll(violations);
  }

  /** What the reading gives; where it throws, that is a fault of the field and the rest goes on. */
  <T> T orElse(T otherwise, String field, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      add(field, String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Violation> found() {
    return List.copyOf(found);
  }
}
