package dev.trainyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.embedded.EmbeddedKafka;
import dev.trainyard.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that fails over to a replica which had not heard of the last things. */
class FailoverIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** A minute of waiting before anything is mended, and the mending. */
  private static final Duration MENDED = Duration.ofSeconds(150);

  private static final int LOST = 20;
  @TempDir Path folder;

  @Test
  void runsNothingTwiceAndLosesNothingThatCameByKafka() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.temporary();
        EmbeddedKafka kafka = EmbeddedKafka.temporary();
        ServerProcess server = ServerProcess.start(folder, settings(postgres, kafka))) {
      Topic submissions = new Topic(kafka.bootstrapServers(), "trainyard.submissions");
      Jobs jobs = new Jobs(server, "demo");
      submissions.send(Map.of("trainyard-key", "kept"), Requests.container("kept", "true"));
      jobs.awaitEnded(1, SOON);
      postgres.lag();
      Map<String, JsonNode> lost = loseSome(submissions, jobs);
      postgres.failOver();
      submissions.send(Map.of("trainyard-key", "after"), Requests.container("after", "true"));
      Map<String, JsonNode> all = jobs.awaitEnded(LOST + 2, MENDED);
      assertThat(names(all)).hasSize(LOST + 2).contains("kept", "after", "lost-0", "lost-19");
      assertThat(new Remotes(server.emulator()).perKey("projects/demo/locations/us-central1"))
          .hasSize(LOST + 2)
          .allSatisfy((_, remotes) -> assertThat(remotes).isEqualTo(1));
      assertThat(all.keySet()).containsAll(endedOf(lost));
      assertThat(jobs.history(endedOf(lost).iterator().next()).toString())
          .contains("\"FOUND\"", "\"ADOPTED\"");
    }
  }

  /** What is submitted, and for the most part run, while the replica lags. */
  private static Map<String, JsonNode> loseSome(Topic submissions, Jobs jobs) throws Exception {
    for (int i = 0; i < LOST; i++) {
      submissions.send(
          Map.of("trainyard-key", "lost-" + i), Requests.container("lost-" + i, "true"));
    }
    Map<String, JsonNode> seen = new HashMap<>();
    await()
        .atMost(SOON)
        .until(() -> {
          seen.putAll(jobs.all());
          return endedOf(seen).size() > LOST / 2;
        });
    return seen;
  }

  private static Set<String> endedOf(Map<String, JsonNode> jobs) {
    return jobs.entrySet().stream()
        .filter(job -> job.getValue().path("state").asText().endsWith("SUCCEEDED"))
        .filter(job -> job.getValue().path("displayName").asText().startsWith("lost-"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Map<String, JsonNode> jobs) {
    return jobs.values().stream()
        .map(job -> job.path("displayName").asText())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> settings(EmbeddedPostgres postgres, EmbeddedKafka kafka) {
    return Map.of(
        "TRAINYARD_POSTGRES_URL", postgres.jdbcUrl(),
        "TRAINYARD_POSTGRES_USERNAME", postgres.username(),
        "TRAINYARD_POSTGRES_PASSWORD", postgres.password(),
        "TRAINYARD_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
        "TRAINYARD_EMULATOR_MODE", "noop");
  }
}
