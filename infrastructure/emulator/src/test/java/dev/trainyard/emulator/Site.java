package dev.trainyard.emulator;

import static org.awaitility.Awaitility.await;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.job.Pace;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** An emulator and Google's own client connected to it. */
public final class Site implements AutoCloseable {
  public static final String PARENT = "projects/demo/locations/us-central1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Set<JobState> ENDS =
      Set.of(JobState.JOB_STATE_SUCCEEDED, JobState.JOB_STATE_FAILED, JobState.JOB_STATE_CANCELLED);

  private final Path state;
  private final AutoCloseable emulator;
  public final String endpoint;
  public final JobServiceClient client;

  private Site(Path state, AutoCloseable emulator, String endpoint) throws IOException {
    this.state = state;
    this.emulator = emulator;
    this.endpoint = endpoint;
    this.client = client(endpoint);
  }

  public static Site noop(Path state) throws IOException {
    return start(EmulatorSettings.of(Mode.NOOP, state).withPace(quick()));
  }

  /** One whose jobs need Python. */
  public static Site process(Path state) throws IOException {
    PythonNeeded.check();
    return start(
        EmulatorSettings.of(Mode.PROCESS, state)
            .withPace(quick())
            .withContainers(Containers.NEVER)
            .withPython(PythonNeeded.COMMAND));
  }

  public static Site start(EmulatorSettings settings) throws IOException {
    Emulator emulator = Emulator.start(settings);
    return new Site(settings.state(), emulator, emulator.endpoint());
  }

  /** Somebody else's emulator. */
  static Site at(String endpoint, Path state) throws IOException {
    return new Site(state, () -> {}, endpoint);
  }

  public static Pace quick() {
    return Pace.DEFAULT.withProvisioning(Duration.ZERO).withGrace(Duration.ofSeconds(2));
  }

  private static JobServiceClient client(String endpoint) throws IOException {
    return JobServiceClient.create(
        JobServiceSettings.newBuilder()
            .setEndpoint(endpoint)
            .setCredentialsProvider(NoCredentialsProvider.create())
            .setTransportChannelProvider(
                InstantiatingGrpcChannelProvider.newBuilder()
                    .setEndpoint(endpoint)
                    .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                    .build())
            .build());
  }

  public CustomJob create(CustomJob job) {
    return client.createCustomJob(PARENT, job);
  }

  public CustomJob runToEnd(CustomJob job) {
    return awaitEnd(create(job));
  }

  public CustomJob awaitEnd(CustomJob job) {
    return await()
        .atMost(PATIENCE)
        .until(() -> client.getCustomJob(job.getName()), seen -> ENDS.contains(seen.getState()));
  }

  public CustomJob awaitState(CustomJob job, JobState state) {
    return await()
        .atMost(PATIENCE)
        .until(() -> client.getCustomJob(job.getName()), seen -> seen.getState() == state);
  }

  /** Waits until the log of {@code replica} has a line with {@code text} in it. */
  public String awaitLog(CustomJob job, String replica, String text) {
    return await().atMost(PATIENCE).until(() -> log(job, replica), log -> log.contains(text));
  }

  public String log(CustomJob job, String replica) throws IOException {
    String id = job.getName().substring(job.getName().lastIndexOf('/') + 1);
    Path file = state.resolve("jobs").resolve(id).resolve("logs").resolve(replica + ".log");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  public Path bucket(String name) throws IOException {
    return Files.createDirectories(state.resolve("buckets").resolve(name));
  }

  @Override
  public void close() throws Exception {
    client.close();
    emulator.close();
  }
}
