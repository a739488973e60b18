package dev.trainyard.domain.log;

import java.time.Instant;

/**
 * One line.
 *
 * @param replica who printed it: {@code workerpool1-0} and the like, or {@code service} for the
 *     platform's own words
 */
public record LogLine(Instant time, Severity severity, String replica, String text) {}
