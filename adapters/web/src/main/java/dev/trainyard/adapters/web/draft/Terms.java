package dev.trainyard.adapters.web.draft;

import dev.trainyard.adapters.vertex.wire.QueueOptions.Given;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What holds for all lines of a submission.
 *
 * @param priority as it was given, {@code ""} if it was not
 * @param batch of all lines, {@code ""} if each says its own or none
 * @param idempotencyKey the caller's, for all of it, or {@code ""}
 */
public record Terms(Place place, String batch, String priority, String idempotencyKey) {
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

  /** What was said for all lines of the option {@code priority} or {@code batch}. */
  Optional<Given> option(String name) {
    String text = name.equals("priority") ? priority : batch;
    return text.isEmpty() ? Optional.empty() : Optional.of(new Given(name, text));
  }
}
