package dev.trainyard.emulator.run.crew;

/**
 * What replicas of all jobs are told about the emulator around them.
 *
 * @param endpoint {@code http://HOST:PORT} of the emulator
 */
public record Scene(Buckets buckets, String endpoint, ProjectNumbers projects) {}
