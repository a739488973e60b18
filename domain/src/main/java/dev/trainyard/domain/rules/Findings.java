package dev.trainyard.domain.rules;

import java.util.List;

/**
 * What a look at a request found.
 *
 * @param violations reasons to refuse it
 * @param warnings surprises that do not stop it, such as a machine type that is new in a known
 *     family
 */
public record Findings(List<Violation> violations, List<Violation> warnings) {
  public static final Findings NONE = new Findings(List.of(), List.of());

  public Findings {
    violations = List.copyOf(violations);
    warnings = List.copyOf(warnings);
  }
}
