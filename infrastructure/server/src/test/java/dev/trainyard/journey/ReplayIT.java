package dev.trainyard.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String REPLAY = "/trainyard/v1/projects/demo/history:replay";
  @TempDir Path folder;

  @Test
  void tellsTheSameEventsOnceMoreAndRefusesWhereNewsAreExpected() throws Exception {
    Map<String, String> noop = Map.of("TRAINYARD_EMULATOR_MODE", "noop");
    try (ServerProcess server = ServerProcess.start(folder, noop)) {
      Topic submissions = new Topic(server.kafka(), "trainyard.submissions");
      for (int i = 0; i < 5; i++) {
        submissions.send(Requests.container("job-" + i, "true"));
      }
      String job = new Jobs(server, "demo").awaitEnded(5, LONG).keySet().iterator().next();
      List<String> first = idsOf(job, read(server, "trainyard.job-events", job + "/4/"));
      JsonNode answer = replay(server, 200, "{\"from\":\"2026-01-01T00:00:00Z\"}");
      assertThat(answer.get("topic").asText()).isEqualTo("trainyard.job-events.replay");
      assertThat(answer.get("events").asInt()).isGreaterThanOrEqualTo(5 * 4);
      List<ConsumerRecord<byte[], byte[]>> told =
          read(server, "trainyard.job-events.replay", job + "/4/");
      assertThat(idsOf(job, told)).isEqualTo(first);
      assertThat(told)
          .allSatisfy(event ->
              assertThat(Topic.header(event, "ce_trainyardreplay"))
                  .isEqualTo(answer.get("replay").asText()));
      JsonNode refusal =
          replay(server, 400, "{\"job\":\"" + job + "\",\"topic\":\"trainyard.jobs\"}");
      assertThat(refusal.at("/error/message").asText()).contains("trainyard.jobs is for what");
      assertThat(server.get("/q/health").toString())
          .contains("\"name\":\"events\",\"status\":\"UP\"");
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(
      ServerProcess server, String topic, String last) throws Exception {
    return new Topic(server.kafka(), topic)
        .read(
            LONG,
            all -> all.stream().anyMatch(event -> Topic.header(event, "ce_id").startsWith(last)));
  }

  private static List<String> idsOf(String job, List<ConsumerRecord<byte[], byte[]>> events) {
    return events.stream()
        .map(event -> Topic.header(event, "ce_id"))
        .filter(id -> id.startsWith(job + "/"))
        .toList();
  }

  private static JsonNode replay(ServerProcess server, int status, String body) throws Exception {
    HttpResponse<String> answer = server.post(REPLAY, "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return new ObjectMapper().readTree(answer.body());
  }
}
