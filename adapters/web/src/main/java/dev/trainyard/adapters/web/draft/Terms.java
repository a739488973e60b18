package dev.trainyard.adapters.web.draft;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import java.util.function.Supplier;

/**
 * What holds for all lines of a submission.
 *
 * @param idempotencyKey the caller's, for all of it, or {@code ""}
 */
public record Terms(Place place, String batch, int priority, String idempotencyKey) {
  private static final String NEW = "http-";

  /**
   * The submission key of a line that brings none: the same line of the same stream has the same
   * one when it is sent again. Where nothing names the stream, a new one each time.
   */
  String keyOfLine(long line, Supplier<JobId> ids) {
    if (!idempotencyKey.isEmpty()) {
      return idempotencyKey + "/" + line;
    }
    return batch.isEmpty() ? NEW + ids.get() : batch + "/" + line;
  }

  /** The submission key of a single object that brings none. */
  String keyOfSingle(Supplier<JobId> ids) {
    return idempotencyKey.isEmpty() ? NEW + ids.get() : idempotencyKey;
  }

  /**
   * @throws IllegalArgumentException if it is no priority
   */
  public static int priority(String text) {
    int limit = Submission.MAX_PRIORITY;
    if (!text.matches("-?\\d{1,4}") || Math.abs(Integer.parseInt(text)) > limit) {
      throw new IllegalArgumentException(
          "is between -" + limit + " and " + limit + ", not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }
}
