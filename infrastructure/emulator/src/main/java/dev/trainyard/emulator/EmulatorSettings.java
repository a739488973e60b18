package dev.trainyard.emulator;

import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Pace;
import java.nio.file.Path;

/**
 * How an emulator is to be.
 *
 * @param host the address it listens on
 * @param port 0 for a free one
 * @param state its own folder: journal, logs, lock
 * @param bucketRoot {@code gs://BUCKET/X} is {@code bucketRoot/BUCKET/X}
 * @param python the command that starts Python 3
 * @param replicas how many processes may run at a time
 */
public record EmulatorSettings(
    String host,
    int port,
    Path state,
    Path bucketRoot,
    Mode mode,
    Pace pace,
    String python,
    int replicas) {
  public static final int DEFAULT_REPLICAS = 32;

  /** On a free loopback port, with everything in {@code state}. */
  public static EmulatorSettings of(Mode mode, Path state) {
    return new EmulatorSettings(
        "127.0.0.1",
        0,
        state,
        state.resolve("buckets"),
        mode,
        Pace.DEFAULT,
        "python3",
        DEFAULT_REPLICAS);
  }

  public EmulatorSettings withAddress(String host, int port) {
    return new EmulatorSettings(host, port, state, bucketRoot, mode, pace, python, replicas);
  }

  public EmulatorSettings withBucketRoot(Path bucketRoot) {
    return new EmulatorSettings(host, port, state, bucketRoot, mode, pace, python, replicas);
  }

  public EmulatorSettings withPace(Pace pace) {
    return new EmulatorSettings(host, port, state, bucketRoot, mode, pace, python, replicas);
  }

  public EmulatorSettings withPython(String python) {
    return new EmulatorSettings(host, port, state, bucketRoot, mode, pace, python, replicas);
  }

  public EmulatorSettings withReplicas(int replicas) {
    return new EmulatorSettings(host, port, state, bucketRoot, mode, pace, python, replicas);
  }

  Machine machine() {
    return new Machine(state.resolve("jobs"), bucketRoot, python, replicas);
  }
}
