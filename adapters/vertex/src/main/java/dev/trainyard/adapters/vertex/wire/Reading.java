package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.domain.rules.Violation;
import dev.trainyard.domain.spec.CustomJob;
import java.util.List;

/**
 * What a reader of a wire form understood, and every fault of form that it found. Where there are
 * faults the request holds the rest, so that the rules can find more in it; it must not be
 * accepted.
 */
public record Reading(CustomJob request, List<Violation> violations) {
  public Reading {
    violations = List.copyOf(violations);
  }

  public boolean isSound() {
    return violations.isEmpty();
  }

  /** Whether it could be read at all; if not, there is nothing in it for the rules to look at. */
  public boolean isReadable() {
    return violations.stream().noneMatch(violation -> violation.field().isEmpty());
  }
}
