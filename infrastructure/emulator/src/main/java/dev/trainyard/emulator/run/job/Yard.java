package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.crew.Buckets;
import dev.trainyard.emulator.run.crew.Scene;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What all jobs of one emulator share.
 *
 * @param endpoint the emulator's own host and port; may wait until it listens
 */
public record Yard(
    Machine machine,
    Pace pace,
    Tools tools,
    Addresses addresses,
    InstantSource clock,
    Supplier<String> endpoint) {
  Buckets buckets() {
    return new Buckets(machine.bucketRoot());
  }

  Scene scene() {
    return new Scene(buckets(), "http://" + endpoint.get(), machine.projects());
  }
}
