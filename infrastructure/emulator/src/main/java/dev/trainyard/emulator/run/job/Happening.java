package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.Mishap;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.Outcome;
import java.util.concurrent.CompletableFuture;

/** What a job's run can hear of. */
sealed interface Happening {
  record Begun() implements Happening {}

  /** It is worth trying to enter again. */
  record Admitted() implements Happening {}

  /** What a phase waited for is due. */
  record Due(Phase phase) implements Happening {}

  /** The platform strikes a shift, for the nth of its fate's mishaps. */
  record Struck(Phase phase, int number, Mishap mishap) implements Happening {}

  /** It waited or ran as long as it may. */
  record TimeIsUp() implements Happening {}

  record CancelAsked() implements Happening {}

  /** The job is gone. */
  record Dropped() implements Happening {}

  /**
   * It has to stop and be as it was.
   *
   * @param done completed when it has
   */
  record Suspended(CompletableFuture<Void> done) implements Happening {}

  /**
   * @param replica which of those that had the seat, one after the other
   */
  record ReplicaEnded(Seat seat, Object replica, Outcome outcome) implements Happening {}
}
