package dev.trainyard.adapters.postgres;

import dev.trainyard.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL for the tests of this module, in a session time zone that is not UTC. */
public final class RealPostgres implements QuarkusTestResourceLifecycleManager {
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    EmbeddedPostgres started = EmbeddedPostgres.temporary();
    postgres = started;
    return Map.of(
        "quarkus.datasource.jdbc.url", started.jdbcUrl(),
        "quarkus.datasource.username", started.username(),
        "quarkus.datasource.password", started.password(),
        "quarkus.datasource.jdbc.new-connection-sql", "set time zone 'Asia/Kathmandu'");
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
