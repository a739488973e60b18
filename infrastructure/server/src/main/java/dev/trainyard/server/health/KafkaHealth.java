package dev.trainyard.server.health;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
  private static final int SECONDS = 3;
  private final Map<String, Object> config;

  @Inject
  KafkaHealth(@Identifier("default-kafka-broker") Map<String, Object> config) {
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("Kafka");
    Map<String, Object> client = new HashMap<>(config);
    client.put("default.api.timeout.ms", SECONDS * 1000);
    client.put("request.timeout.ms", SECONDS * 1000);
    try (Admin admin = Admin.create(client)) {
      admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS);
      return answer.up().build();
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      return answer.down().withData("why", e.toString()).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return answer.down().withData("why", "interrupted").build();
    }
  }
}
