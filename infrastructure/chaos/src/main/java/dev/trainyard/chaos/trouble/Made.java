package dev.trainyard.chaos.trouble;

import java.time.Instant;

/**
 * A trouble that was made.
 *
 * @param isOutage whether nobody could be expected to get on meanwhile
 */
public record Made(String kind, boolean isOutage, Instant from, Instant until) {}
