package dev.trainyard.adapters.vertex.client;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.GrpcTransportChannel;
import com.google.api.gax.rpc.FixedTransportChannelProvider;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import com.google.cloud.aiplatform.v1.stub.JobServiceStubSettings;
import dev.trainyard.adapters.vertex.wire.ErrorKind;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A client of one address; one channel, shared by all threads. */
record Connection(JobServiceClient client, Runnable reconnect, Runnable end) {
  /** After so long without a byte a call that waits asks whether anybody is there. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** And after so long without an answer the link is given up: it is half open. */
  private static final Duration PONG = Duration.ofSeconds(10);

  // why: an error that names many violations is longer than gRPC takes by default, and what cannot
  // be read cannot be told from a lost answer
  private static final int LONGEST_ERROR = 1 << 20;

  static Connection to(String address, VertexSettings settings) {
    try {
      return settings.isSecure() ? secure(address, settings) : plaintext(address, settings);
    } catch (IOException e) {
      throw new UncheckedIOException("no client for " + address + ": " + e.getMessage(), e);
    }
  }

  // why: after a failure to connect, a channel pauses for up to two minutes before it tries again
  <T> T call(Function<JobServiceClient, T> call) {
    try {
      return call.apply(client);
    } catch (RuntimeException e) {
      if (ErrorKind.of(e) == ErrorKind.NOT_SENT) {
        reconnect.run();
      }
      throw e;
    }
  }

  void close() {
    client.close();
    end.run();
  }

  private static Connection secure(String address, VertexSettings settings) throws IOException {
    JobServiceSettings.Builder builder = JobServiceSettings.newBuilder();
    builder
        .setEndpoint(address)
        .setTransportChannelProvider(
            JobServiceSettings.defaultGrpcTransportProviderBuilder()
                .setMaxInboundMetadataSize(LONGEST_ERROR)
                .setKeepAliveTimeDuration(SILENCE)
                .setKeepAliveTimeoutDuration(PONG)
                .build());
    return new Connection(client(builder, settings), () -> {}, () -> {});
  }

  private static Connection plaintext(String address, VertexSettings settings) throws IOException {
    ManagedChannel channel =
        Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
            .maxInboundMessageSize(Integer.MAX_VALUE)
            .maxInboundMetadataSize(LONGEST_ERROR)
            .keepAliveTime(SILENCE.toSeconds(), TimeUnit.SECONDS)
            .keepAliveTimeout(PONG.toSeconds(), TimeUnit.SECONDS)
            .build();
    JobServiceSettings.Builder builder = JobServiceSettings.newBuilder();
    builder
        .setEndpoint(address)
        .setCredentialsProvider(NoCredentialsProvider.create())
        .setTransportChannelProvider(
            FixedTransportChannelProvider.create(GrpcTransportChannel.create(channel)));
    return new Connection(
        client(builder, settings), channel::resetConnectBackoff, channel::shutdownNow);
  }

  // why: the library's own default is no deadline at all, and a lost answer would block for ever
  private static JobServiceClient client(
      JobServiceSettings.Builder builder, VertexSettings settings) throws IOException {
    JobServiceStubSettings.Builder stub = builder.getStubSettingsBuilder();
    stub.applyToAllUnaryMethods(call -> {
      call.setSimpleTimeoutNoRetriesDuration(settings.readDeadline());
      return null;
    });
    stub.createCustomJobSettings().setSimpleTimeoutNoRetriesDuration(settings.createDeadline());
    return JobServiceClient.create(builder.build());
  }
}
