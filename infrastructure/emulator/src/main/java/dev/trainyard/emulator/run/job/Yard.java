package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.crew.Buckets;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Scene;
import dev.trainyard.emulator.run.image.LocalImages;
import java.time.InstantSource;

/**
 * What all jobs of one emulator share.
 *
 * @param images what was pushed to the emulator
 */
public record Yard(
    Machine machine,
    Pace pace,
    Tools tools,
    Addresses addresses,
    InstantSource clock,
    LocalImages images) {
  /** Of processes of a job. */
  ProcessStarters starters(Crew crew) {
    return new ProcessStarters(this, crew);
  }

  Buckets buckets() {
    return new Buckets(machine.bucketRoot());
  }

  Scene scene() {
    return new Scene(buckets(), "http://" + images.endpoint(), machine.projects());
  }
}
