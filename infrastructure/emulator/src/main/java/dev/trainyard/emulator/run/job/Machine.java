package dev.trainyard.emulator.run.job;

import java.nio.file.Path;

/**
 * What real processes find on this machine.
 *
 * @param jobs one folder per job: logs and, while it runs, its working folders
 * @param bucketRoot {@code gs://BUCKET/X} is {@code bucketRoot/BUCKET/X}
 * @param python the command that starts Python 3
 * @param replicas how many may run at a time; a larger job runs alone
 */
public record Machine(Path jobs, Path bucketRoot, String python, int replicas) {
  public Machine {
    if (replicas < 1) {
      throw new IllegalArgumentException("there must be room for at least one replica");
    }
  }
}
