package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects faults, and stops listing them before they outgrow any answer. */
final class Found {
  static final int MOST = 100;

  private final List<Violation> violations = new ArrayList<>();

  void add(Violation violation) {
    if (violations.size() < MOST) {
      violations.add(violation);
    } else if (violations.size() == MOST) {
      violations.add(
          new Violation(
              violation.field(), "There are more faults; only the first " + MOST + " are listed."));
    }
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }
}
