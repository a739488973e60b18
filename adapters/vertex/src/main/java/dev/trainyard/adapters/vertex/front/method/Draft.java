package dev.trainyard.adapters.vertex.front.method;

import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/**
 * What a caller wants to be created.
 *
 * @param faults of form; where there are some, it must be refused, and more may be found in it
 */
public record Draft<R>(Place place, R asked, List<Violation> faults, Caller caller) {
  public Draft {
    faults = List.copyOf(faults);
  }
}
