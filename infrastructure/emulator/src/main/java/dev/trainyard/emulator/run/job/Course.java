package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.assumptions.Assumptions.Retried;
import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.time.Alarm;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run's phases, one after the other, until there is a verdict; and what they share. */
final class Course {
  private final Kit kit;
  private Phase phase;
  private Alarm deadline = Alarm.NONE;
  private boolean hasBegun;
  private boolean hasStarted;
  private @Nullable Ending verdict;

  Course(Kit kit) {
    this.kit = kit;
    this.hasStarted = kit.lot().past().hasStarted();
    this.phase = new Waiting(this);
  }

  Kit kit() {
    return kit;
  }

  void hear(Happening happening) throws IOException {
    switch (happening) {
      case Happening.Begun _ -> begin();
      case Happening.Suspended _ -> verdict = Ending.SUSPENDED;
      case Happening.Dropped _ -> verdict = Ending.cancelledByCaller();
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
    if (kit.lot().past().isCancelling() && !cancelLoses()) {
      cancel(Duration.between(kit.lot().past().changed(), kit.now()));
      return;
    }
    armDeadline();
    phase.begin();
  }

  private void armDeadline() {
    Optional<Duration> left =
        hasStarted ? Optional.of(kit.lot().runTimeLeft(kit.now())) : kit.lot().waitLeft(kit.now());
    deadline = left.map(time -> kit.after(time, new Happening.TimeIsUp())).orElse(Alarm.NONE);
  }

  private void cancel(Duration already) throws IOException {
    if (!(phase instanceof Stopping)) {
      deadline.stop();
      go(new Stopping(this, already));
    }
  }

  private boolean cancelLoses() {
    return kit.lot().fate().cancel() instanceof CancelWay.Loses;
  }

  private void timeIsUp() {
    Limits limits = new Limits(kit.lot().terms(), kit.house().assumptions());
    end(hasStarted ? limits.ranTooLong() : limits.waitedTooLong(kit.failures()));
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
    kit.say(ending.farewell());
    kit.workplace().close();
  }

  /** Does all of it again, on new machines. */
  void retry() throws IOException {
    if (kit.house().assumptions().retried() == Retried.PENDING) {
      pending();
    }
    go(new Provisioning(this));
  }

  void pending() {
    kit.house().progress().pending(kit.lot().name());
  }

  /** All replicas are up. */
  void running() {
    kit.house().progress().running(kit.lot().name());
    if (!hasStarted) {
      hasStarted = true;
      deadline.stop();
      deadline = kit.after(kit.lot().terms().timeout(), new Happening.TimeIsUp());
    }
  }

  boolean hasStarted() {
    return hasStarted;
  }
}
