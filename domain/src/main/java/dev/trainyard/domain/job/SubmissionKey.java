package dev.trainyard.domain.job;

/**
 * The caller's idempotency key, unique within its project: the same key never makes a second job.
 */
public record SubmissionKey(String value) {
  public static final int MAX_LENGTH = 512;

  public SubmissionKey {
    if (value.isBlank() || value.length() > MAX_LENGTH || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "a submission key has 1 to " + MAX_LENGTH + " characters, and no NUL");
    }
  }
}
