package dev.trainyard.domain.job;

import java.util.EnumSet;
import java.util.Set;

/** The name of a state, without what the state carries; see {@link JobState}. */
public enum Phase {
  QUEUED,
  STARTING,
  PENDING,
  RUNNING,
  CANCELLING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  public boolean isTerminal() {
    return this == SUCCEEDED || this == FAILED || this == CANCELLED;
  }

  /**
   * The phases that a job may go to from this one; a transition along any other edge cannot be
   * built.
   */
  public Set<Phase> next() {
    return switch (this) {
      case QUEUED -> EnumSet.of(STARTING, CANCELLED);
      case STARTING ->
          EnumSet.of(QUEUED, PENDING, RUNNING, CANCELLING, SUCCEEDED, FAILED, CANCELLED);
      case PENDING -> EnumSet.of(RUNNING, CANCELLING, SUCCEEDED, FAILED, CANCELLED);
      case RUNNING -> EnumSet.of(PENDING, CANCELLING, SUCCEEDED, FAILED, CANCELLED);
      case CANCELLING -> EnumSet.of(CANCELLING, SUCCEEDED, FAILED, CANCELLED);
      case SUCCEEDED, FAILED, CANCELLED -> EnumSet.noneOf(Phase.class);
    };
  }
}
