package dev.trainyard.adapters.web.error;

import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What is wrong with a request: found piece by piece, said all at once. */
public final class Complaints {
  private final List<Violation> found = new ArrayList<>();

  public void add(String field, String message) {
    found.add(new Violation(field, message));
  }

  public void addAll(Collection<Violation> violations) {
    found.addAll(violations);
  }

  /** What the reading gives, or the fallback and a complaint with the words of its refusal. */
  public <T> T check(String field, T fallback, Supplier<? extends T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      add(field, String.valueOf(e.getMessage()));
      return fallback;
    }
  }

  /** Complains about each name that is not among the known ones. */
  public void refuseUnknown(Collection<String> names, Set<String> known) {
    names.stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> add(name, "is not known here; known are " + String.join(", ", known)));
  }

  public List<Violation> found() {
    return List.copyOf(found);
  }

  /**
   * @throws InvalidRequestException if there is any complaint
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidRequestException(found);
    }
  }
}
