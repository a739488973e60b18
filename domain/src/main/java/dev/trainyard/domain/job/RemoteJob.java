package dev.trainyard.domain.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remote job as Vertex showed it.
 *
 * @param name its resource name
 * @param jobId the job that its label names
 * @param attempt the attempt that its label names
 * @param error {@code null} unless it failed or was cancelled, and sometimes even then
 */
public record RemoteJob(
    String name,
    JobId jobId,
    int attempt,
    State state,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable JobError error) {

  /** Vertex's {@code JobState}; {@code UNKNOWN} stands for any that this version does not know. */
  public enum State {
    QUEUED,
    PENDING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLING,
    CANCELLED,
    PAUSED,
    EXPIRED,
    UPDATING,
    PARTIALLY_SUCCEEDED,
    UNKNOWN;

    /** Whether Vertex will not change it any more. */
    public boolean isTerminal() {
      return switch (this) {
        case SUCCEEDED, FAILED, CANCELLED, EXPIRED, PARTIALLY_SUCCEEDED -> true;
        case QUEUED, PENDING, RUNNING, CANCELLING, PAUSED, UPDATING, UNKNOWN -> false;
      };
    }
  }
}
