package dev.trainyard.adapters.web.error;

import dev.trainyard.domain.rules.Violation;
import java.util.List;

/** The caller's request is wrong, in at least one place. */
public final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Violation> violations;

  public InvalidRequestException(List<Violation> violations) {
    super("found " + violations.size() + " violations");
    this.violations = List.copyOf(violations);
  }

  List<Violation> violations() {
    return violations;
  }
}
