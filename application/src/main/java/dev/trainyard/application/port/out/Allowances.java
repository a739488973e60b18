package dev.trainyard.application.port.out;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.domain.job.Place;
import java.util.Optional;

/** What an {@link ApiBudget} would grant, for people to see. */
public interface Allowances {
  /** What is allowed and left now; empty if nobody limits it. Takes nothing. */
  Optional<Allowance> look(Place place, Call call);
}
