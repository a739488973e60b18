package dev.trainyard.chaos.verdict;

/**
 * A law that was not kept.
 *
 * @param job its id, or {@code ""}
 */
public record Breach(Law law, String job, String words) {}
