package dev.trainyard.adapters.vertex.front;

import dev.trainyard.domain.rules.Violation;
import java.util.List;

/**
 * A request as a door read it.
 *
 * @param faults of form; where there are some, the request holds the rest, so that a backend can
 *     find more in it, and must be refused
 */
public record Asked<Q>(Q request, List<Violation> faults, Caller caller) {
  public Asked {
    faults = List.copyOf(faults);
  }
}
