package dev.trainyard.domain.job;

import dev.trainyard.domain.text.Legible;

/**
 * The caller's idempotency key, unique within its project: the same key never makes a second job.
 */
public record SubmissionKey(String value) {
  public static final int MAX_LENGTH = 512;

  public SubmissionKey {
    if (value.isBlank() || value.length() > MAX_LENGTH || Legible.firstFlaw(value) >= 0) {
      throw new IllegalArgumentException(
          "a submission key has 1 to " + MAX_LENGTH + " characters of Unicode text, and no NUL");
    }
  }
}
