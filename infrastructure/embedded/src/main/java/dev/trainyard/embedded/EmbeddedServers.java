package dev.trainyard.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Kafka side by side. */
public record EmbeddedServers(EmbeddedPostgres postgres, EmbeddedKafka kafka)
    implements AutoCloseable {

  /**
   * Starts both at the same time, in {@code dataDir/postgres} and {@code dataDir/kafka}.
   *
   * @throws CannotStartException if one of them cannot start; the other is stopped again
   */
  public static EmbeddedServers start(Path dataDir, int postgresPort, int kafkaPort) {
    CompletableFuture<EmbeddedPostgres> postgres =
        CompletableFuture.supplyAsync(
            () -> EmbeddedPostgres.start(dataDir.resolve("postgres"), postgresPort),
            task -> Thread.ofPlatform().name("start-postgres").start(task));
    EmbeddedKafka kafka;
    try {
      kafka = EmbeddedKafka.start(dataDir.resolve("kafka"), kafkaPort);
    } catch (RuntimeException e) {
      postgres.thenAccept(EmbeddedPostgres::close).exceptionally(_ -> null).join();
      throw e;
    }
    try {
      return new EmbeddedServers(postgres.join(), kafka);
    } catch (CompletionException e) {
      kafka.close();
      throw e.getCause() instanceof CannotStartException why ? why : e;
    }
  }

  @Override
  public void close() {
    try {
      kafka.close();
    } finally {
      postgres.close();
    }
  }
}
