package dev.trainyard.emulator.run.job;

import com.google.rpc.Code;
import dev.trainyard.emulator.assumptions.Assumptions;
import java.time.Duration;

/** How a job ends whose time is up. */
record Limits(Terms terms, Assumptions assumptions) {
  Ending ranTooLong() {
    String words =
        "the job ran longer than its scheduling.timeout of " + terms.timeout().toSeconds() + "s.";
    return switch (assumptions.timeout()) {
      case CANCELLED -> new Ending.Cancelled("CANCELED: " + words);
      case FAILED -> new Ending.Failed(Code.DEADLINE_EXCEEDED_VALUE, "DEADLINE_EXCEEDED: " + words);
    };
  }

  Ending waitedTooLong(Failures failures) {
    Duration wait = terms.longestWait();
    String words =
        failures.insufficient()
            + " The job waited as long as its scheduling.maxWaitDuration of "
            + wait.toSeconds()
            + "s allows.";
    return switch (assumptions.maxWait()) {
      case CANCELLED -> new Ending.Cancelled("CANCELED: " + words);
      case FAILED -> new Ending.Failed(failures.codes().stockout(), words);
    };
  }
}
