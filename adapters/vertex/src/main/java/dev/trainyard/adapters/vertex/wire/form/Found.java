package dev.trainyard.adapters.vertex.wire.form;

import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects faults, and stops listing them before they outgrow any answer. */
public final class Found {
  static final int MOST = 100;

  private final List<Violation> violations = new ArrayList<>();

  public void add(Violation violation) {
    if (violations.size() < MOST) {
      violations.add(violation);
    } else if (violations.size() == MOST) {
      violations.add(
          new Violation(
              violation.field(), "There are more faults; only the first " + MOST + " are listed."));
    }
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }
}
