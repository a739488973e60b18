package dev.trainyard.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.embedded.EmbeddedKafka;
import dev.trainyard.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server over a PostgreSQL and a Kafka that are not its own. */
class OwnServersIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String GROUP = "trainyard";
  private static EmbeddedPostgres postgres;
  private static EmbeddedKafka kafka;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.temporary();
    kafka = EmbeddedKafka.temporary();
  }

  @AfterAll
  static void stop() {
    kafka.close();
    postgres.close();
  }

  @Test
  void makesNoSecondJobOfWhatIsDeliveredAgainAfterAKillBeforeTheOffsetCommit() throws Exception {
    Topic submissions = new Topic(kafka.bootstrapServers(), "trainyard.submissions");
    ServerProcess first = ServerProcess.start(folder, settings());
    for (int i = 0; i < 5; i++) {
      submissions.send(Requests.container("again-" + i, "true"));
    }
    Map<String, ?> before = new Jobs(first, "demo").awaitEnded(5, SOON);
    first.kill();
    rewind();
    try (ServerProcess second = ServerProcess.start(folder, settings())) {
      submissions.send(Map.of("trainyard-key", "last"), Requests.container("last", "true"));
      Map<String, ?> after = new Jobs(second, "demo").awaitEnded(6, SOON);
      assertThat(after).hasSize(6).containsKeys(before.keySet().toArray(String[]::new));
      assertThat(new Remotes(second.emulator()).perJob("projects/demo/locations/us-central1"))
          .hasSize(6)
          .allSatisfy((_, remotes) -> assertThat(remotes).isEqualTo(1));
    }
  }

  @Test
  void endsAtOnceWithASentenceThatNamesTheWrongSetting() throws Exception {
    assertRefused(
        "TRAINYARD_POSTGRES_URL",
        Map.of("TRAINYARD_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/none"));
    assertRefused(
        "TRAINYARD_POSTGRES_URL", Map.of("TRAINYARD_POSTGRES_URL", "postgres://127.0.0.1/none"));
    assertRefused(
        "TRAINYARD_KAFKA_BOOTSTRAP_SERVERS",
        Map.of("TRAINYARD_KAFKA_BOOTSTRAP_SERVERS", "nowhere"));
    assertRefused("TRAINYARD_VERTEX", Map.of("TRAINYARD_VERTEX", "vertex"));
    assertRefused("TRAINYARD_DEFAULT_PARENT", Map.of("TRAINYARD_VERTEX", "google"));
    assertRefused("TRAINYARD_HTTP_PORT", Map.of("TRAINYARD_HTTP_PORT", "http"));
    assertRefused(
        "TRAINYARD_TLS_KEY",
        Map.of("TRAINYARD_TLS_PORT", "0", "TRAINYARD_TLS_CERTIFICATE", "/no/cert.pem"));
    assertRefused("TRAINYARD_POSTGRES", Map.of("TRAINYARD_POSTGRES", "here"));
  }

  private void assertRefused(String setting, Map<String, String> wrong) throws Exception {
    Files.deleteIfExists(folder.resolve("server.out"));
    Map<String, String> settings = new HashMap<>(settings());
    settings.putAll(wrong);
    assertThat(ServerProcess.launch(folder, settings).awaitEnd(SOON)).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("server.out"))).contains("trainyard: " + setting);
  }

  private static Map<String, String> settings() {
    return Map.of(
        "TRAINYARD_POSTGRES_URL", postgres.jdbcUrl(),
        "TRAINYARD_POSTGRES_USERNAME", postgres.username(),
        "TRAINYARD_POSTGRES_PASSWORD", postgres.password(),
        "TRAINYARD_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
        "TRAINYARD_EMULATOR_MODE", "noop");
  }

  /** As if the server had died after the database commit and before the offset commit. */
  private static void rewind() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      // why: the broker waits ten seconds for the member that was killed
      var everybody = new RemoveMembersFromConsumerGroupOptions();
      admin.removeMembersFromConsumerGroup(GROUP, everybody).all().get();
      Map<TopicPartition, OffsetAndMetadata> zero = new HashMap<>();
      admin
          .listConsumerGroupOffsets(GROUP)
          .partitionsToOffsetAndMetadata()
          .get()
          .keySet()
          .forEach(partition -> zero.put(partition, new OffsetAndMetadata(0)));
      assertThat(zero).isNotEmpty();
      admin.alterConsumerGroupOffsets(GROUP, zero).all().get();
    }
  }
}
