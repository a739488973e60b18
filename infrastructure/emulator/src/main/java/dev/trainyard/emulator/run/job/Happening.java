package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.Outcome;
import dev.trainyard.emulator.run.replica.Replica;

/** What a job's run can hear of. */
sealed interface Happening {
  /** There is room for all its replicas. */
  record Admitted() implements Happening {}

  /** Nothing else came in time. */
  record TimeIsUp() implements Happening {}

  /** It has to end now. */
  record Over(Ending ending) implements Happening {}

  record ReplicaEnded(Seat seat, Replica replica, Outcome outcome) implements Happening {}
}
