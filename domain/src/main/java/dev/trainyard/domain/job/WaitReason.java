package dev.trainyard.domain.job;

/** Why a queued job has not started. */
public enum WaitReason {
  QUOTA,
  CAPACITY,
  API_RATE,
  DEPENDENCY,
  PAUSED,
  PRIORITY,
  BUDGET,
  BACKOFF,
  SCHEDULED
}
