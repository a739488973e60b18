package dev.trainyard.domain.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules found so far, in the order in which they found it. */
final class Notes {
  private static final int MOST = 1000;

  private final List<Violation> violations = new ArrayList<>();
  private final List<Violation> warnings = new ArrayList<>();
  private final Set<String> spoiled = new HashSet<>();
  private int untold;

  /** Notes that a field's text cannot be read; what else may be wrong with it is not noted. */
  void spoil(String field, String message) {
    refuse(field, message);
    spoiled.add(field);
  }

  void refuse(String field, String message) {
    if (spoiled.contains(field)) {
      return;
    }
    if (violations.size() < MOST) {
      violations.add(new Violation(field, message));
    } else {
      untold++;
    }
  }

  void warn(String field, String message) {
    if (warnings.size() < MOST && !spoiled.contains(field)) {
      warnings.add(new Violation(field, message));
    }
  }

  Findings findings() {
    if (violations.isEmpty() && warnings.isEmpty()) {
      return Findings.NONE;
    }
    if (untold > 0) {
      violations.add(new Violation("", "There are " + untold + " more violations."));
    }
    return new Findings(violations, warnings);
  }
}
