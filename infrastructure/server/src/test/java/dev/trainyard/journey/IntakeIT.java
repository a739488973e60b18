package dev.trainyard.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  @TempDir static Path folder;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder, Map.of("TRAINYARD_EMULATOR_MODE", "noop"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void runsTheJobsBetweenBadRecordsAndSaysWhatIsWrongWithThose() throws Exception {
    Topic submissions = new Topic(server.kafka(), "trainyard.submissions");
    submissions.send(Requests.container("before", "true"));
    submissions.send("{\"displayName\": broken");
    submissions.send("{}");
    submissions.send("{\"displayName\":\"" + "x".repeat(5_000_000) + "\"}");
    submissions.send(Requests.sixMistakes());
    submissions.send(Requests.container("after", "true"));

    Jobs jobs = new Jobs(server, "demo");
    jobs.awaitEnded(2, SOON);
    assertThat(jobs.named("before").get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(jobs.named("after").get("state").asText()).isEqualTo("SUCCEEDED");
    List<ConsumerRecord<byte[], byte[]>> dead =
        new Topic(server.kafka(), "trainyard.submissions.dlq").read(SOON, all -> all.size() >= 4);
    assertThat(dead).hasSize(4);
    assertThat(dead).allSatisfy(letter -> assertThat(Topic.header(letter, "trainyard-dlq-reason")).isNotBlank());
    assertThat(violationsOf(dead, "\"UPPER\""))
        .contains(
            "display_name",
            "machine_spec.machine_type",
            "replica_count",
            "disk_spec.boot_disk_size_gb",
            "env[0].name",
            "labels");
    assertThat(violationsOf(dead, "{}")).contains("display_name", "job_spec");
  }

  @Test
  void makesOneJobOfARecordThatIsSentThreeTimes() throws Exception {
    Topic submissions = new Topic(server.kafka(), "trainyard.submissions");
    Map<String, String> headers = Map.of("trainyard-key", "thrice", "trainyard-parent", "projects/once/locations/us-central1");
    for (int i = 0; i < 3; i++) {
      submissions.send(headers, Requests.container("thrice", "true"));
    }
    submissions.send(Map.of("trainyard-parent", "projects/once/locations/us-central1"), Requests.container("last", "true"));

    Jobs jobs = new Jobs(server, "once");
    assertThat(jobs.awaitEnded(2, SOON)).hasSize(2);
    String id = jobs.named("thrice").get("jobId").asText();
    assertThat(new Remotes(server.emulator()).perJob("projects/once/locations/us-central1")).containsEntry(id, 1);
  }

  private static String violationsOf(List<ConsumerRecord<byte[], byte[]>> dead, String body) {
    return dead.stream()
        .filter(letter -> letter.value() != null && letter.value().length < 10_000)
        .filter(letter -> new String(letter.value(), StandardCharsets.UTF_8).contains(body))
        .map(letter -> Topic.header(letter, "trainyard-dlq-violations"))
        .findFirst()
        .orElseThrow();
  }
}
