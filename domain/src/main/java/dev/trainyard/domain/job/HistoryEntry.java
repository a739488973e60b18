package dev.trainyard.domain.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history: version by version, without gaps, what a job became and why. Never changed.
 *
 * @param from the phase before, {@code null} for the first entry
 * @param after the job as it was then
 */
public record HistoryEntry(@Nullable Phase from, Job after, Instant at, Cause cause) {}
