package dev.trainyard.application.port.out;

/**
 * The right to be the only one who does something, for a while.
 *
 * @param epoch grows with each change of holder; a write under an older one is refused
 */
public record Lease(String name, String holder, long epoch) {}
