package dev.trainyard.domain.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deletion that was asked for: what Vertex's callers know as its long-running operation.
 *
 * @param operation its number, never used twice
 * @param kind what was deleted: the job, or only the pipeline
 * @param requestedAs the version of the API by which it was asked, in the door's own words
 * @param doneAt when the remote job was gone; {@code null} until then
 */
public record Removal(
    long operation,
    Kind kind,
    JobId job,
    Place place,
    String requestedAs,
    Instant askedAt,
    @Nullable Instant doneAt) {
  public boolean isDone() {
    return doneAt != null;
  }
}
