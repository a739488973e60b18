package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.crew.Address;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seats of a crew that needs no addresses. */
final class Seats {
  private static final Pattern NAME = Pattern.compile("workerpool([0-3])-([0-9]{1,6})");
  private static final Address NOWHERE = new Address("", 0);

  static final Seat PRIMARY = new Seat(0, 0, 0, NOWHERE);

  private Seats() {}

  /** The seat of this name; empty if the job has none. */
  static Optional<Seat> find(CustomJobSpec spec, String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int pool = Integer.parseInt(matcher.group(1));
    int index = Integer.parseInt(matcher.group(2));
    List<WorkerPoolSpec> pools = spec.getWorkerPoolSpecsList();
    if (pool >= pools.size() || index >= Crew.replicas(pools.get(pool))) {
      return Optional.empty();
    }
    int before = pools.subList(0, pool).stream().mapToInt(Crew::replicas).sum();
    return Optional.of(new Seat(pool, index, before + index, NOWHERE));
  }
}
