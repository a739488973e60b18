package dev.trainyard.domain.job;

import dev.trainyard.domain.spec.CustomJob;
import org.jspecify.annotations.Nullable;

/**
 * One request to train, as it came in.
 *
 * @param priority higher starts first; 0 is ordinary
 * @param batch the batch it belongs to, or {@code ""}
 * @param cause who handed it in, through which door, from where
 * @param pipeline what it came as, or {@code null} if as a job
 * @param retryOf the first job of which it is a retry, or {@code null} if it is none; a retry of a
 *     retry is one of the first job, too
 */
public record Submission(
    SubmissionKey key,
    Place place,
    CustomJob request,
    int priority,
    String batch,
    Cause cause,
    @Nullable PipelineRequest pipeline,
    @Nullable JobId retryOf) {
  public static final int MAX_PRIORITY = 1000;

  public Submission {
    requirePriority(priority);
    requireBatchName(batch);
  }

  /** One that came as a job. */
  public Submission(
      SubmissionKey key, Place place, CustomJob request, int priority, String batch, Cause cause) {
    this(key, place, request, priority, batch, cause, null, null);
  }

  /** One that came as a job or as a pipeline, and is no retry. */
  public Submission(
      SubmissionKey key,
      Place place,
      CustomJob request,
      int priority,
      String batch,
      Cause cause,
      @Nullable PipelineRequest pipeline) {
    this(key, place, request, priority, batch, cause, pipeline, null);
  }

  /** The same at another turn. */
  public Submission withPriority(int priority) {
    return new Submission(key, place, request, priority, batch, cause, pipeline, retryOf);
  }

  /**
   * The same once more, as a job of its own.
   *
   * @param first the job that was the first to ask for it
   */
  public Submission retry(JobId first, SubmissionKey key, Cause cause) {
    return new Submission(key, place, request, priority, batch, cause, pipeline, first);
  }

  /**
   * @return the priority
   * @throws IllegalArgumentException if it is too low or too high
   */
  public static int requirePriority(int priority) {
    if (priority < -MAX_PRIORITY || priority > MAX_PRIORITY) {
      throw new IllegalArgumentException(
          "priority is between -" + MAX_PRIORITY + " and " + MAX_PRIORITY + ", not " + priority);
    }
    return priority;
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
