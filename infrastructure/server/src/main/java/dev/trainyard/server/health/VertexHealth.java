package dev.trainyard.server.health;

import com.google.common.net.HostAndPort;
import dev.trainyard.server.Settings;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import static dev.trainyard.server.Setting.TRAINYARD_VERTEX_EMULATOR;

/** Vertex away does not make the server unready: submissions are still taken and wait. */
@Wellness
@ApplicationScoped
class VertexHealth implements HealthCheck {
  private static final int MILLIS = 3000;
  private final HostAndPort endpoint;

  @Inject
  VertexHealth(Settings settings) {
    String google = settings.defaultParent().location() + "-aiplatform.googleapis.com:443";
    endpoint = HostAndPort.fromString(settings.get(TRAINYARD_VERTEX_EMULATOR, google));
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("Vertex").withData("endpoint", endpoint.toString());
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), MILLIS);
      return answer.up().build();
    } catch (IOException e) {
      return answer.down().withData("why", e.toString()).build();
    }
  }
}
