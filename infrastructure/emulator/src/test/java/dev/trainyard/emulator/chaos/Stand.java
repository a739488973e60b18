package dev.trainyard.emulator.chaos;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import dev.trainyard.emulator.Site;
import dev.trainyard.emulator.Specs;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** An emulator whose jobs succeed by themselves, with Google's client and a plain HTTP client. */
final class Stand implements AutoCloseable {
  static final String PARENT = Site.PARENT;
  private static final String JSON =
      """
      {"displayName": "demo", "jobSpec": {"workerPoolSpecs": [{"replicaCount": 1,
        "machineSpec": {"machineType": "n1-standard-4"},
        "containerSpec": {"imageUri": "us-docker.pkg.dev/demo/images/train:1"}}]}}
      """;

  final Emulator emulator;
  final Faults faults;
  final JobServiceClient client;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Stand(Path state) throws IOException {
    this(state, Duration.ZERO);
  }

  Stand(Path state, Duration running) throws IOException {
    emulator =
        Emulator.start(
            EmulatorSettings.of(Mode.NOOP, state).withPace(Site.quick().withRunning(running)));
    faults = emulator.faults();
    JobServiceSettings.Builder settings =
        JobServiceSettings.newBuilder()
            .setCredentialsProvider(NoCredentialsProvider.create())
            .setTransportChannelProvider(
                InstantiatingGrpcChannelProvider.newBuilder()
                    .setEndpoint(emulator.endpoint())
                    .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                    .build());
    client = JobServiceClient.create(settings.build());
  }

  CustomJob create() {
    return client.createCustomJob(PARENT, Specs.aShellJob("true"));
  }

  CustomJob get(CustomJob job) {
    return client.getCustomJob(job.getName());
  }

  CustomJob ended() {
    CustomJob job = create();
    return Awaitility.await()
        .until(() -> get(job), seen -> seen.getState() == JobState.JOB_STATE_SUCCEEDED);
  }

  /** All pages. */
  List<CustomJob> list() {
    return StreamSupport.stream(client.listCustomJobs(PARENT).iterateAll().spliterator(), false)
        .toList();
  }

  List<String> names() {
    return list().stream().map(CustomJob::getName).toList();
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://" + emulator.endpoint() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(10))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> createOverHttp() throws Exception {
    return send("POST", "/v1/" + PARENT + "/customJobs", JSON);
  }

  @Override
  public void close() {
    http.close();
    client.close();
    emulator.close();
  }
}
