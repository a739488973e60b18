package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.PHASE;
import static dev.trainyard.adapters.postgres.StoredCodes.WAIT;

import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.JobState.Cancelled;
import dev.trainyard.domain.job.JobState.Cancelling;
import dev.trainyard.domain.job.JobState.Failed;
import dev.trainyard.domain.job.JobState.Pending;
import dev.trainyard.domain.job.JobState.Queued;
import dev.trainyard.domain.job.JobState.Running;
import dev.trainyard.domain.job.JobState.Starting;
import dev.trainyard.domain.job.JobState.Succeeded;
import dev.trainyard.domain.job.Wait;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job's state as columns. */
@Embeddable
record StateColumns(
    @Column(name = "phase") short phase,
    @Column(name = "state_time") @Nullable Instant time,
    @Column(name = "wait") @Nullable Short waitsFor,
    @Column(name = "words") String words,
    @Column(name = "error_code") @Nullable Integer errorCode) {

  static StateColumns of(JobState state) {
    short phase = PHASE.of(state.phase());
    return switch (state) {
      case Queued(Wait(var reason, var words, var until)) ->
          new StateColumns(phase, until, WAIT.of(reason), words, null);
      case Starting(var leaseUntil) -> at(phase, leaseUntil);
      case Pending(var words) -> new StateColumns(phase, null, null, words, null);
      case Running(var since) -> at(phase, since);
      case Cancelling(var askAgain, var words) ->
          new StateColumns(phase, askAgain, null, words, null);
      case Succeeded(var at) -> at(phase, at);
      case Failed(var error, var at) -> ended(phase, error, at);
      case Cancelled(var error, var at) -> ended(phase, error, at);
    };
  }

  private static StateColumns at(short phase, Instant time) {
    return new StateColumns(phase, time, null, "", null);
  }

  private static StateColumns ended(short phase, JobError error, Instant at) {
    return new StateColumns(phase, at, null, error.message(), error.code());
  }

  JobState toState() {
    return switch (PHASE.from(phase)) {
      case QUEUED -> new Queued(new Wait(WAIT.from(written(waitsFor)), words, written(time)));
      case STARTING -> new Starting(written(time));
      case PENDING -> new Pending(words);
      case RUNNING -> new Running(written(time));
      case CANCELLING -> new Cancelling(written(time), words);
      case SUCCEEDED -> new Succeeded(written(time));
      case FAILED -> new Failed(error(), written(time));
      case CANCELLED -> new Cancelled(error(), written(time));
    };
  }

  private JobError error() {
    return new JobError(written(errorCode), words);
  }

  private static <T> T written(@Nullable T column) {
    return Objects.requireNonNull(column, "a column that belongs to the state is empty");
  }
}
