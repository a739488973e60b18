package dev.trainyard.domain.job;

import dev.trainyard.domain.spec.CustomJob;

/**
 * One request to train, as it came in.
 *
 * @param priority higher starts first; 0 is ordinary
 * @param batch the batch it belongs to, or {@code ""}
 * @param cause who handed it in, through which door, from where
 */
public record Submission(
    SubmissionKey key, Place place, CustomJob request, int priority, String batch, Cause cause) {
  public static final int MAX_PRIORITY = 1000;

  public Submission {
    if (priority < -MAX_PRIORITY || priority > MAX_PRIORITY) {
      throw new IllegalArgumentException(
          "priority is between -" + MAX_PRIORITY + " and " + MAX_PRIORITY + ", not " + priority);
    }
    requireBatchName(batch);
  }

  /**
   * @return the name
   * @throws IllegalArgumentException if no batch may be called so; {@code ""} means none
   */
  public static String requireBatchName(String batch) {
    if (!batch.isEmpty() && !batch.matches("[\\p{Alnum}][\\p{Alnum}._-]{0,127}")) {
      throw new IllegalArgumentException(
          "a batch name has 1 to 128 letters, digits, dots, underscores or hyphens, not \""
              + batch
              + "\"");
    }
    return batch;
  }
}
