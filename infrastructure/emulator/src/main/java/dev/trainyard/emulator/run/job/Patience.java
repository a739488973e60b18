package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.crew.Seat;

/** How often Vertex tries again. Each answer counts. */
record Patience(Kit kit) {
  private static final int AFTER_EXIT = 3;
  private static final int AFTER_LOSS = 5;
  private static final int AFTER_LOSSES = 3;
  private static final int AFTER_PREEMPTION = 6;
  private static final int AFTER_INTERNAL_ERROR = 2;
  private static final String LOSS = "loss of ";

  /** Whether a replica that ended with a transient exit code starts again. */
  boolean afterExit(Seat seat) {
    return again("exit of " + seat.name(), AFTER_EXIT);
  }

  /** Whether a replica starts again whose machine is lost. */
  boolean afterLoss(Seat seat) {
    return again(LOSS + seat.name(), AFTER_LOSS);
  }

  /** Whether the job starts again that lost one replica's machine too often. */
  boolean afterLosses() {
    kit.tally().forgetAll(LOSS);
    return again("retry", AFTER_LOSSES);
  }

  boolean afterPreemption() {
    return again("preemption", AFTER_PREEMPTION);
  }

  boolean afterInternalError() {
    return again("internal error", AFTER_INTERNAL_ERROR);
  }

  private boolean again(String what, int times) {
    return kit.lot().terms().mayRetry() && kit.tally().add(what) < times;
  }
}
