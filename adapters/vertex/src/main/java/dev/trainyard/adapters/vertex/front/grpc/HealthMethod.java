package dev.trainyard.adapters.vertex.front.grpc;

import dev.trainyard.adapters.vertex.front.Served;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.util.Optional;

/** gRPC's own health check: who gets an answer at all gets SERVING. */
final class HealthMethod {
  private static final Served<?, ?> CHECK =
      Served.sound(
          HealthGrpc.getCheckMethod(),
          _ -> HealthCheckResponse.newBuilder().setStatus(ServingStatus.SERVING).build());

  private HealthMethod() {}

  static Optional<Served<?, ?>> find(String method) {
    return method.equals(CHECK.form().getFullMethodName()) ? Optional.of(CHECK) : Optional.empty();
  }
}
