package dev.trainyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {
  private static final int JOBS = 24;
  private static final Duration LONG = Duration.ofSeconds(180);
  private static final String PARENT = "projects/demo/locations/us-central1";
  @TempDir Path folder;

  @Test
  void bringsEveryJobToOneEndAfterTheServerWasKilledTwice() throws Exception {
    ServerProcess first = ServerProcess.start(folder, Map.of());
    Topic submissions = new Topic(first.kafka(), "trainyard.submissions");
    for (int i = 0; i < JOBS; i++) {
      submissions.send(Requests.container("job-" + i, "sh", "-c", "sleep 5"));
    }
    await().atMost(LONG).until(() -> new Jobs(first, "demo").count("RUNNING") > 2);
    first.kill();
    ServerProcess second = ServerProcess.start(folder, Map.of());
    await().atMost(LONG).until(() -> new Jobs(second, "demo").all().size() > 0);
    second.kill();
    try (ServerProcess third = ServerProcess.start(folder, Map.of())) {
      Jobs jobs = new Jobs(third, "demo");
      Map<String, JsonNode> ended = jobs.awaitEnded(JOBS, LONG);
      assertThat(ended).hasSize(JOBS);
      assertThat(ended.values())
          .allSatisfy(job -> assertThat(job.get("state").asText()).isEqualTo("SUCCEEDED"));
      assertThat(new Remotes(third.emulator()).perJob(PARENT))
          .hasSize(JOBS)
          .allSatisfy((_, remotes) -> assertThat(remotes).isEqualTo(1));
      Map<String, List<Integer>> told = told(third, ended.size());
      for (String id : ended.keySet()) {
        List<Integer> versions = jobs.versions(id);
        assertThat(versions).isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
        assertThat(told.get(id)).as("events of " + id).isEqualTo(versions);
      }
    }
  }

  /** The versions that were told of each job, in the order in which each was first told. */
  private static Map<String, List<Integer>> told(ServerProcess server, int jobs) throws Exception {
    Map<String, List<Integer>> told = new LinkedHashMap<>();
    new Topic(server.kafka(), "trainyard.job-events")
        .read(
            Duration.ofSeconds(30),
            all -> all.stream().filter(KillIT::isEnd).map(KillIT::key).distinct().count() >= jobs)
        .forEach(event -> {
          String id = Topic.header(event, "ce_id");
          List<Integer> versions = told.computeIfAbsent(key(event), _ -> new ArrayList<>());
          int version = Integer.parseInt(id.split("/", 3)[1]);
          if (!versions.contains(version)) {
            versions.add(version);
          }
        });
    return told;
  }

  private static boolean isEnd(ConsumerRecord<byte[], byte[]> event) {
    return Topic.header(event, "ce_type").endsWith(".succeeded");
  }

  private static String key(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.key(), StandardCharsets.UTF_8);
  }
}
