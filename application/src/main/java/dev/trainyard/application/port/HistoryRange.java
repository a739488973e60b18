package dev.trainyard.application.port;

import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of the history: what fits all that is given.
 *
 * @param from not before, or {@code null} for from the beginning
 * @param to before, or {@code null} for to the end
 * @param project {@code ""} for every project's
 * @param batch {@code ""} for every batch, and what is in none
 */
public record HistoryRange(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable JobId job,
    String project,
    String batch) {

  /** Whether an event is in it. */
  public boolean covers(JobEvent event) {
    HistoryEntry entry = event.entry();
    return (from == null || !entry.at().isBefore(from))
        && (to == null || entry.at().isBefore(to))
        && (job == null || job.equals(entry.after().id()))
        && (project.isEmpty() || project.equals(entry.after().place().project()))
        && (batch.isEmpty() || batch.equals(event.batch()));
  }
}
