package dev.trainyard.domain.job;

import dev.trainyard.domain.job.RemoteJob.State;

/**
 * As what a job is seen: as itself, which every job is, or as the training pipeline that its
 * submission came as. Both have the same id.
 */
public enum Kind {
  JOB,
  PIPELINE;

  /** The state that a phase is shown as to Vertex's callers; a pipeline never waits as QUEUED. */
  public State shows(Phase phase) {
    return switch (phase) {
      case QUEUED, STARTING -> this == PIPELINE ? State.PENDING : State.QUEUED;
      case PENDING -> State.PENDING;
      case RUNNING -> State.RUNNING;
      case CANCELLING -> State.CANCELLING;
      case SUCCEEDED -> State.SUCCEEDED;
      case FAILED -> State.FAILED;
      case CANCELLED -> State.CANCELLED;
    };
  }
}
