package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.quota.Entry;
import dev.trainyard.emulator.time.Alarm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** What the phases of one run share. */
record Kit(Lot lot, House house, Entry entry, Inbox inbox, Workplace workplace, Tally tally) {
  private static final String TRIES = "tries";

  void say(String line) throws IOException {
    workplace.say(line);
  }

  Failures failures() {
    return new Failures(workplace.logs(), lot.place().location(), house.assumptions().codes());
  }

  Instant now() {
    return house.time().instant();
  }

  /** Posts it later, or now if there is nothing to wait for. */
  Alarm after(Duration delay, Happening happening) {
    if (delay.isPositive()) {
      return house.time().after(delay, () -> inbox.post(happening));
    }
    inbox.post(happening);
    return Alarm.NONE;
  }

  boolean enter() {
    return entry.enter(this::admitted);
  }

  void admitted() {
    inbox.post(new Happening.Admitted());
  }

  /** How long the next try has to be prepared. */
  Duration timeToProvision() {
    int tries = tally.add(TRIES);
    boolean goesOn = lot.past().hasStarted() && tries == 0;
    return goesOn || entry.isWarm() ? Duration.ZERO : lot.pending(tries);
  }
}
