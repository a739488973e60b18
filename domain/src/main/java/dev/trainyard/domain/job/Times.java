package dev.trainyard.domain.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a job, as Vertex's {@code CustomJob} reports them.
 *
 * @param startTime first entry into RUNNING
 * @param endTime entry into a terminal state
 */
public record Times(
    Instant createTime,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    Instant updateTime) {}
