package dev.trainyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorKillIT {
  private static final int JOBS = 12;
  private static final Duration LONG = Duration.ofSeconds(180);
  private static final String PARENT = "projects/demo/locations/us-central1";
  @TempDir Path folder;

  @Test
  void bringsEveryJobToOneEndAfterTheEmulatorWasKilled() throws Exception {
    ServerProcess.start(folder, Map.of()).kill();
    try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
      Jobs jobs = new Jobs(server, "demo");
      submit(server, 0);
      await().atMost(LONG).until(() -> jobs.count("RUNNING") > 2);
      long first = killEmulator();
      submit(server, JOBS / 2);
      assertThat(jobs.awaitEnded(JOBS, LONG))
          .hasSize(JOBS)
          .allSatisfy((_, job) -> assertThat(job.get("state").asText()).isEqualTo("SUCCEEDED"));
      assertThat(new Remotes(server.emulator()).perJob(PARENT))
          .hasSize(JOBS)
          .allSatisfy((_, remotes) -> assertThat(remotes).isEqualTo(1));
      assertThat(card().get("pid").asLong()).isNotEqualTo(first);
      assertThat(server.output())
          .contains("the emulator (process " + first + ") has ended and is started again");
    }
    assertThat(folder.resolve("emulator/emulator.json")).doesNotExist();
  }

  private static void submit(ServerProcess server, int from) throws Exception {
    Topic submissions = new Topic(server.kafka(), "trainyard.submissions");
    for (int i = from; i < from + JOBS / 2; i++) {
      submissions.send(Requests.container("job-" + i, "sh", "-c", "sleep 5"));
    }
  }

  private long killEmulator() throws IOException {
    long pid = card().get("pid").asLong();
    ProcessHandle emulator = ProcessHandle.of(pid).orElseThrow();
    emulator.destroyForcibly();
    emulator.onExit().join();
    return pid;
  }

  private JsonNode card() throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve("emulator/emulator.json")));
  }
}
