package dev.trainyard.domain.watch;

import dev.trainyard.domain.job.Job;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that lives.
 *
 * @param timeout when Vertex ends it by its {@code scheduling.timeout}; {@code null} if that is not
 *     known or does not matter yet
 */
public record Watched(Job job, @Nullable Instant timeout) {}
