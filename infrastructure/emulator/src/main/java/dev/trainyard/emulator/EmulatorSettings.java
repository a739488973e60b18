package dev.trainyard.emulator;

import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.crew.ProjectNumbers;
import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Means;
import dev.trainyard.emulator.run.job.Pace;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How an emulator is to be.
 *
 * @param host the address it listens on
 * @param port 0 for a free one
 * @param state its own folder: journal, logs, lock
 * @param bucketRoot {@code gs://BUCKET/X} is {@code bucketRoot/BUCKET/X}
 * @param means what replicas run on
 * @param replicas how many processes may run at a time
 */
public record EmulatorSettings(
    String host,
    int port,
    Path state,
    Path bucketRoot,
    Mode mode,
    Pace pace,
    Means means,
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
        Means.DEFAULT,
        DEFAULT_REPLICAS);
  }

  public EmulatorSettings withAddress(String host, int port) {
    return with(draft -> {
      draft.host = host;
      draft.port = port;
    });
  }

  public EmulatorSettings withBucketRoot(Path bucketRoot) {
    return with(draft -> draft.bucketRoot = bucketRoot);
  }

  public EmulatorSettings withPace(Pace pace) {
    return with(draft -> draft.pace = pace);
  }

  public EmulatorSettings withPython(String python) {
    return with(draft -> draft.means = draft.means.withPython(python));
  }

  public EmulatorSettings withContainers(Containers containers) {
    return with(draft -> draft.means = draft.means.withContainers(containers));
  }

  public EmulatorSettings withReplicas(int replicas) {
    return with(draft -> draft.replicas = replicas);
  }

  Machine machine() {
    return new Machine(
        state.resolve("jobs"), bucketRoot, means, replicas, new ProjectNumbers(Map.of()));
  }

  private EmulatorSettings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  private static final class Draft {
    private final Path state;
    private final Mode mode;
    private String host;
    private int port;
    private Path bucketRoot;
    private Pace pace;
    private Means means;
    private int replicas;

    Draft(EmulatorSettings from) {
      state = from.state;
      mode = from.mode;
      host = from.host;
      port = from.port;
      bucketRoot = from.bucketRoot;
      pace = from.pace;
      means = from.means;
      replicas = from.replicas;
    }

    EmulatorSettings settings() {
      return new EmulatorSettings(host, port, state, bucketRoot, mode, pace, means, replicas);
    }
  }
}
