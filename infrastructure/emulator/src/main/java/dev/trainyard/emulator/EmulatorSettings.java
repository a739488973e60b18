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
 * @param cloud buckets and projects
 * @param conduct how this Vertex behaves
 * @param means what replicas run on
 * @param replicas how many processes may run at a time
 */
public record EmulatorSettings(
    String host,
    int port,
    Path state,
    Cloud cloud,
    Mode mode,
    Conduct conduct,
    Means means,
    int replicas) {
  public static final int DEFAULT_REPLICAS = 32;

  /** On a free loopback port, with everything in {@code state}. */
  public static EmulatorSettings of(Mode mode, Path state) {
    return new EmulatorSettings(
        "127.0.0.1",
        0,
        state,
        new Cloud(state.resolve("buckets"), Map.of()),
        mode,
        Conduct.USUAL,
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
    return with(draft -> draft.cloud = draft.cloud.withBucketRoot(bucketRoot));
  }

  public EmulatorSettings withProjectsByNumber(Map<String, String> projectsByNumber) {
    return with(draft -> draft.cloud = draft.cloud.withProjectsByNumber(projectsByNumber));
  }

  public EmulatorSettings withPace(Pace pace) {
    return withConduct(conduct.withPace(pace));
  }

  public EmulatorSettings withConduct(Conduct conduct) {
    return with(draft -> draft.conduct = conduct);
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

  public Pace pace() {
    return conduct.pace();
  }

  public Path bucketRoot() {
    return cloud.bucketRoot();
  }

  Machine machine() {
    ProjectNumbers projects = ProjectNumbers.byNumber(cloud.projectsByNumber());
    return new Machine(state.resolve("jobs"), bucketRoot(), means, replicas, projects);
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
    private Cloud cloud;
    private Conduct conduct;
    private Means means;
    private int replicas;

    Draft(EmulatorSettings from) {
      state = from.state;
      mode = from.mode;
      host = from.host;
      port = from.port;
      cloud = from.cloud;
      conduct = from.conduct;
      means = from.means;
      replicas = from.replicas;
    }

    EmulatorSettings settings() {
      return new EmulatorSettings(host, port, state, cloud, mode, conduct, means, replicas);
    }
  }
}
