package dev.trainyard.server.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A world that hears nothing does not make the server unready: jobs are taken and run. */
@Wellness
@ApplicationScoped
class RelayHealth implements HealthCheck {
  private final RelayState relay;

  @Inject
  RelayHealth(RelayState relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("events");
    String trouble = relay.trouble();
    return trouble.isEmpty() ? answer.up().build() : answer.down().withData("why", trouble).build();
  }
}
