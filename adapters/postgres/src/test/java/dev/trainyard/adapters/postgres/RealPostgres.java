package dev.trainyard.adapters.postgres;

import dev.trainyard.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TimeZone;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL for the tests of this module, in a session time zone that is not UTC: the embedded
 * one; with {@code -Dtrainyard.containers=true} the oldest that we support, in a container, or the
 * image that {@code -Dtrainyard.containers.postgres=IMAGE} names; with {@code
 * -Dtrainyard.postgres=jdbc:postgresql:...} an empty database that is there.
 */
public final class RealPostgres implements QuarkusTestResourceLifecycleManager {
  private static final String OLDEST = "postgres:15";
  private final TimeZone usual = TimeZone.getDefault();
  private Runnable stop = () -> {};

  @Override
  public Map<String, String> start() {
    // why: the driver tells PostgreSQL the zone of its own process
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    String there = System.getProperty("trainyard.postgres", "");
    if (!there.isEmpty()) {
      return settings(there, "trainyard", "trainyard");
    }
    return Boolean.getBoolean("trainyard.containers") ? startContainer() : startEmbedded();
  }

  private Map<String, String> startEmbedded() {
    EmbeddedPostgres postgres = EmbeddedPostgres.temporary();
    stop = postgres::close;
    return settings(postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  private Map<String, String> startContainer() {
    PostgreSQLContainer postgres = new PostgreSQLContainer(image());
    postgres.start();
    stop = postgres::stop;
    return settings(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
  }

  private static DockerImageName image() {
    return DockerImageName.parse(System.getProperty("trainyard.containers.postgres", OLDEST))
        .asCompatibleSubstituteFor("postgres");
  }

  private static Map<String, String> settings(String url, String username, String password) {
    return Map.of(
        "quarkus.datasource.jdbc.url", url,
        "quarkus.datasource.username", username,
        "quarkus.datasource.password", password);
  }

  @Override
  public void stop() {
    TimeZone.setDefault(usual);
    stop.run();
  }
}
