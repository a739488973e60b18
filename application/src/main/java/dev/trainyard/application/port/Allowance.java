package dev.trainyard.application.port;

/**
 * The calls that Vertex allows at a place.
 *
 * @param perMinute in any minute
 * @param atOnce as many at most without a pause between them
 * @param left of these, now
 */
public record Allowance(int perMinute, int atOnce, int left) {}
