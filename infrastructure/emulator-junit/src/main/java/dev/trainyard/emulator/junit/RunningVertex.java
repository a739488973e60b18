package dev.trainyard.emulator.junit;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.rpc.TransportChannelProvider;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An emulator on a free port of this machine, with a folder of its own that goes with it. */
public final class RunningVertex implements Vertex, AutoCloseable {
  private final Plan plan;
  private final TemporaryFolder folder;
  private final EmulatorSettings settings;
  private final Emulator emulator;
  private @Nullable JobServiceClient client;

  private RunningVertex(
      Plan plan, TemporaryFolder folder, EmulatorSettings settings, Emulator emulator) {
    this.plan = plan;
    this.folder = folder;
    this.settings = settings;
    this.emulator = emulator;
  }

  static RunningVertex start(Plan plan) {
    TemporaryFolder folder = TemporaryFolder.make();
    try {
      EmulatorSettings settings = plan.settings(folder.path());
      return new RunningVertex(plan, folder, settings, Emulator.start(settings, plan::set));
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException("the Vertex emulator cannot start", e);
    }
  }

  @Override
  public RunningVertex running() {
    return this;
  }

  @Override
  public Emulator emulator() {
    return emulator;
  }

  @Override
  public String host() {
    return settings.host();
  }

  @Override
  public TransportChannelProvider channels() {
    return InstantiatingGrpcChannelProvider.newBuilder()
        .setEndpoint(endpoint())
        .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
        .build();
  }

  @Override
  public JobServiceSettings settings() {
    try {
      return JobServiceSettings.newBuilder()
          .setEndpoint(endpoint())
          .setCredentialsProvider(NoCredentialsProvider.create())
          .setTransportChannelProvider(channels())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized JobServiceClient jobs() {
    if (client == null) {
      try {
        client = JobServiceClient.create(settings());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return client;
  }

  @Override
  public Path bucket(String name) {
    return settings.bucketRoot().resolve(name);
  }

  Path logs(String job) {
    String id = job.substring(job.lastIndexOf('/') + 1);
    return state().resolve("jobs").resolve(id).resolve("logs");
  }

  Path state() {
    return folder.path();
  }

  /** As at the start, but for what lies in buckets. */
  void reset() {
    emulator.reset();
    try {
      plan.set(emulator.faults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
    emulator.close();
    folder.close();
  }
}
