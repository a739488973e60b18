package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.crew.Buckets;
import dev.trainyard.emulator.run.replica.Scripts;
import java.time.InstantSource;

/** What all jobs of one emulator share. */
public record Yard(
    Machine machine,
    Pace pace,
    String python,
    Scripts scripts,
    Addresses addresses,
    InstantSource clock) {
  Buckets buckets() {
    return new Buckets(machine.bucketRoot().toAbsolutePath().normalize());
  }
}
