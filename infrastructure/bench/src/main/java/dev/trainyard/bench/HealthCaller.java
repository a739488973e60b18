package dev.trainyard.bench;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.health.v1.HealthGrpc.HealthBlockingStub;

/** Asks how a server is. */
final class HealthCaller implements Client {
  private final ManagedChannel channel;
  private final HealthBlockingStub health;

  HealthCaller(String address) {
    channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
    health = HealthGrpc.newBlockingStub(channel);
  }

  @Override
  public void call(int number) {
    ServingStatus status = health.check(HealthCheckRequest.getDefaultInstance()).getStatus();
    if (status != ServingStatus.SERVING) {
      throw new IllegalStateException("the server is " + status);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
