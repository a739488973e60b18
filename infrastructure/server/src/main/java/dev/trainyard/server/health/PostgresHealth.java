package dev.trainyard.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class PostgresHealth implements HealthCheck {
  private static final int SECONDS = 3;
  private final DataSource store;

  @Inject
  PostgresHealth(DataSource store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("PostgreSQL");
    try (Connection connection = store.getConnection()) {
      return answer.status(connection.isValid(SECONDS)).build();
    } catch (SQLException e) {
      return answer.down().withData("why", String.valueOf(e.getMessage())).build();
    }
  }
}
