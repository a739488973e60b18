package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.JobLogs;
import dev.trainyard.emulator.run.replica.NoImageException;
import dev.trainyard.emulator.run.replica.Starter;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Where the pools of one job run: in their images or as processes. Found once, and said. */
final class Quarters {
  private final Map<Integer, Starter> byPool = new HashMap<>();
  private final Crew crew;
  private final Lodgings lodgings;
  private final JobLogs logs;

  Quarters(Crew crew, Yard yard, Inbox inbox, JobLogs logs) {
    this.crew = crew;
    this.lodgings = new Lodgings(crew, yard, inbox);
    this.logs = logs;
  }

  Starter of(Seat seat) {
    Starter starter = byPool.get(seat.pool());
    if (starter == null) {
      throw new IllegalStateException("nobody looked for a place for " + seat.name());
    }
    return starter;
  }

  /**
   * Looks once, which may take as long as pulling images does.
   *
   * @return false if the job was asked to end before its images came
   * @throws NoImageException if a pool can run nowhere
   */
  boolean find() throws IOException, CannotStartException {
    if (!byPool.isEmpty()) {
      return true;
    }
    Map<Integer, Starter> found = new HashMap<>();
    Set<String> remarks = new LinkedHashSet<>();
    for (Seat seat : crew.seats()) {
      if (!found.containsKey(seat.pool())) {
        Starter starter = lodgings.of(seat, remarks);
        if (starter == null) {
          return false;
        }
        found.put(seat.pool(), starter);
      }
    }
    tell(remarks);
    byPool.putAll(found);
    return true;
  }

  private void tell(Set<String> remarks) throws IOException {
    for (Seat seat : crew.seats()) {
      remarks.add(Bounds.remark(crew.pool(seat)));
    }
    remarks.remove("");
    for (String remark : remarks) {
      logs.service(remark);
    }
  }
}
