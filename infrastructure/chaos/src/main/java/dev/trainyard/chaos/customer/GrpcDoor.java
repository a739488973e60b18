package dev.trainyard.chaos.customer;

import com.google.cloud.aiplatform.v1.CancelCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobServiceGrpc.JobServiceBlockingStub;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Vertex's own gRPC at any of the servers. */
final class GrpcDoor implements Door {
  private static final int SECONDS_TO_ANSWER = 12;
  private static final Metadata.Key<String> KEY =
      Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER);
  private static final Set<Status.Code> NEVER =
      Set.of(
          Status.Code.INVALID_ARGUMENT,
          Status.Code.NOT_FOUND,
          Status.Code.ALREADY_EXISTS,
          Status.Code.FAILED_PRECONDITION,
          Status.Code.UNIMPLEMENTED,
          Status.Code.PERMISSION_DENIED);

  private final List<ManagedChannel> servers;

  GrpcDoor(List<String> servers) {
    this.servers =
        servers.stream()
            .map(server ->
                Grpc.newChannelBuilder(server, InsecureChannelCredentials.create()).build())
            .toList();
  }

  @Override
  public String submit(Wish wish) throws IOException {
    Metadata metadata = new Metadata();
    metadata.put(KEY, wish.key());
    CustomJob.Builder job = CustomJob.newBuilder();
    JsonFormat.parser().merge(wish.json(), job);
    CreateCustomJobRequest request =
        CreateCustomJobRequest.newBuilder().setParent(wish.parent()).setCustomJob(job).build();
    return ask(
            wish.key(),
            stub ->
                stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                    .createCustomJob(request))
        .getName();
  }

  @Override
  public void cancel(String name) throws IOException {
    CancelCustomJobRequest request = CancelCustomJobRequest.newBuilder().setName(name).build();
    ask(name, stub -> stub.cancelCustomJob(request));
  }

  private <A> A ask(String what, Function<JobServiceBlockingStub, A> call) throws IOException {
    ManagedChannel server = servers.get(ThreadLocalRandom.current().nextInt(servers.size()));
    try {
      return call.apply(
          JobServiceGrpc.newBlockingStub(server)
              .withDeadlineAfter(SECONDS_TO_ANSWER, TimeUnit.SECONDS));
    } catch (StatusRuntimeException e) {
      if (NEVER.contains(e.getStatus().getCode())) {
        throw new RefusedException(what + ": " + e.getStatus());
      }
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    servers.forEach(ManagedChannel::shutdownNow);
  }
}
