package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.job.JobResponse.Fault;
import dev.trainyard.adapters.web.job.JobResponse.Waiting;
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
import org.jspecify.annotations.Nullable;

/** What a state carries, for a reader. */
final class StateWords {
  private StateWords() {}

  static @Nullable Waiting waiting(JobState state) {
    return state instanceof Queued(Wait wait)
        ? new Waiting(wait.reason(), wait.words(), wait.until())
        : null;
  }

  /** Why it does not run; {@code null} for one that runs or succeeded. */
  static @Nullable String reason(JobState state) {
    return switch (state) {
      case Queued(Wait wait) -> wait.words();
      case Starting _ -> "is being created on Vertex";
      case Pending(String words) -> words;
      case Cancelling(_, String words) -> words;
      case Failed(JobError error, _) -> error.message();
      case Cancelled(JobError error, _) -> error.message();
      case Running _, Succeeded _ -> null;
    };
  }

  static @Nullable Fault error(JobState state) {
    return switch (state) {
      case Failed(JobError error, _) -> new Fault(error.code(), error.message());
      case Cancelled(JobError error, _) -> new Fault(error.code(), error.message());
      case Queued _, Starting _, Pending _, Running _, Cancelling _, Succeeded _ -> null;
    };
  }
}
