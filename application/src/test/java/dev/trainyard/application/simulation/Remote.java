package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as Vertex has it.
 *
 * @param order what it was created from
 * @param labelled whether it says so
 * @param endless whether it ends only by a cancel
 */
record Remote(
    String name,
    Order order,
    boolean labelled,
    boolean endless,
    State state,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended) {

  Remote become(State next, Instant now) {
    Instant start = started == null && next == State.RUNNING ? now : started;
    return new Remote(
        name, order, labelled, endless, next, created, start, next.isTerminal() ? now : null);
  }

  /** Whom it really belongs to. */
  JobId truth() {
    return order.job().id();
  }

  int attempt() {
    return order.job().attempt().number();
  }

  boolean isLive() {
    return !state.isTerminal();
  }

  RemoteJob shown() {
    return new RemoteJob(name, truth(), attempt(), state, started, ended, error());
  }

  RemoteJob shownAs(State other) {
    return new RemoteJob(name, truth(), attempt(), other, started, ended, null);
  }

  private @Nullable JobError error() {
    return state == State.FAILED ? new JobError(JobError.INVALID_ARGUMENT, "exit 1") : null;
  }
}
