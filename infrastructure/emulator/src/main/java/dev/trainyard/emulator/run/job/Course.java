package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.assumptions.Assumptions.Retried;
import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.quota.Entry;
import dev.trainyard.emulator.time.Alarm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run's phases, one after the other, until there is a verdict; and what they share. */
final class Course {
  private static final String TRIES = "tries";

  private final Lot lot;
  private final House house;
  private final Entry entry;
  private final Inbox inbox;
  private final Workplace workplace;
  private final Tally tally = new Tally();
  private Phase phase = new Waiting(this);
  private Alarm deadline = Alarm.NONE;
  private boolean hasBegun;
  private boolean hasStarted;
  private @Nullable Ending verdict;

  Course(Lot lot, House house, Entry entry, Inbox inbox, Workplace workplace) {
    this.lot = lot;
    this.house = house;
    this.entry = entry;
    this.inbox = inbox;
    this.workplace = workplace;
    this.hasStarted = lot.past().hasStarted();
  }

  void hear(Happening happening) throws IOException {
    switch (happening) {
      case Happening.Begun _ -> begin();
      case Happening.Suspended _ -> verdict = Ending.SUSPENDED;
      case Happening.CancelAsked _ -> cancel(Duration.ZERO);
      case Happening.TimeIsUp _ -> timeIsUp();
      case Happening.Due due -> hearOf(due.phase(), due);
      case Happening.Struck struck -> hearOf(struck.phase(), struck);
      case Happening.Admitted _, Happening.ReplicaEnded _ -> {
        // why: what is admitted before it began is not written down yet, and asks again
        if (hasBegun) {
          phase.hear(happening);
        }
      }
    }
  }

  private void hearOf(Phase waitedFor, Happening happening) throws IOException {
    if (phase == waitedFor) {
      phase.hear(happening);
    }
  }

  private void begin() throws IOException {
    hasBegun = true;
    if (lot.past().isCancelling() && !cancelLoses()) {
      cancel(Duration.between(lot.past().changed(), now()));
      return;
    }
    armDeadline();
    phase.begin();
  }

  private void armDeadline() {
    Optional<Duration> left =
        hasStarted ? Optional.of(lot.runTimeLeft(now())) : lot.waitLeft(now());
    deadline = left.map(time -> after(time, new Happening.TimeIsUp())).orElse(Alarm.NONE);
  }

  private void cancel(Duration already) throws IOException {
    if (!cancelLoses() && !(phase instanceof Stopping)) {
      deadline.stop();
      go(new Stopping(this, already));
    }
  }

  private boolean cancelLoses() {
    return lot.fate().cancel() instanceof CancelWay.Loses;
  }

  private void timeIsUp() {
    Limits limits = new Limits(lot.terms(), house.assumptions());
    end(hasStarted ? limits.ranTooLong() : limits.waitedTooLong(failures()));
  }

  void go(Phase next) throws IOException {
    phase.leave();
    phase = next;
    next.begin();
  }

  void end(Ending ending) {
    verdict = ending;
  }

  Optional<Ending> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** Takes everything down. */
  void leave(Ending ending) throws IOException {
    deadline.stop();
    phase.leave();
    say(ending.farewell());
    workplace.close();
  }

  /** Does all of it again, on new machines. */
  void retry() throws IOException {
    if (house.assumptions().retried() == Retried.PENDING) {
      pending();
    }
    go(new Provisioning(this));
  }

  void pending() {
    house.progress().pending(lot.name());
  }

  /** All replicas are up. */
  void running() {
    house.progress().running(lot.name());
    if (!hasStarted) {
      hasStarted = true;
      deadline.stop();
      deadline = after(lot.terms().timeout(), new Happening.TimeIsUp());
    }
  }

  boolean enter() {
    return entry.enter(this::admitted);
  }

  void admitted() {
    inbox.post(new Happening.Admitted());
  }

  /** Posts it later, or now if there is nothing to wait for. */
  Alarm after(Duration delay, Happening happening) {
    if (delay.isPositive()) {
      return house.time().after(delay, () -> inbox.post(happening));
    }
    inbox.post(happening);
    return Alarm.NONE;
  }

  Duration timeToProvision() {
    int tries = tally.add(TRIES);
    boolean goesOn = lot.past().hasStarted() && tries == 0;
    return goesOn || entry.isWarm() ? Duration.ZERO : lot.pending(tries);
  }

  void say(String line) throws IOException {
    workplace.say(line);
  }

  Workforce hire() throws IOException {
    return workplace.hire();
  }

  /** Why it cannot go on for want of quota, or {@code ""}. */
  String refusal() {
    return entry.refusal();
  }

  boolean hasStarted() {
    return hasStarted;
  }

  Failures failures() {
    return new Failures(workplace.logs(), lot.place().location(), house.assumptions().codes());
  }

  Lot lot() {
    return lot;
  }

  Tally tally() {
    return tally;
  }

  Instant now() {
    return house.time().instant();
  }
}
