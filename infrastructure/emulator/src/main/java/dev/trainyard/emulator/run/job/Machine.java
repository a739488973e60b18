package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.crew.ProjectNumbers;
import java.nio.file.Path;

/**
 * What real replicas find on this machine.
 *
 * @param jobs one folder per job: logs and, while it runs, its working folders
 * @param bucketRoot {@code gs://BUCKET/X} is {@code bucketRoot/BUCKET/X}
 * @param replicas how many may run at a time; a larger job runs alone
 */
public record Machine(
    Path jobs, Path bucketRoot, Means means, int replicas, ProjectNumbers projects) {
  public Machine {
    if (replicas < 1) {
      throw new IllegalArgumentException("there must be room for at least one replica");
    }
    jobs = jobs.toAbsolutePath().normalize();
    bucketRoot = bucketRoot.toAbsolutePath().normalize();
  }
}
