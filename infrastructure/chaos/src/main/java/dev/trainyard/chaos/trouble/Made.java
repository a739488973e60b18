package dev.trainyard.chaos.trouble;

import java.time.Duration;
import java.time.Instant;

/**
 * A trouble that was made.
 *
 * @param isOutage whether nobody could be expected to get on meanwhile
 * @param aftermath how long jobs may be held back on purpose afterwards
 */
public record Made(
    String kind, boolean isOutage, Instant from, Instant until, Duration aftermath) {}
