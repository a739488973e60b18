package dev.trainyard.domain.job;

import dev.trainyard.domain.text.Legible;

/**
 * Why a job failed or was cancelled, as {@code google.rpc.Status} has it.
 *
 * @param code a {@code google.rpc.Code} number
 */
public record JobError(int code, String message) {
  public static final int CANCELLED = 1;
  public static final int UNKNOWN = 2;
  public static final int INVALID_ARGUMENT = 3;
  public static final int NOT_FOUND = 5;

  public JobError {
    message = Legible.words(message);
  }
}
