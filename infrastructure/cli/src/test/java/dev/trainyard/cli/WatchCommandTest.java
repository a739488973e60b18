package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.cli.testkit.Typed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final String JOBS = "/trainyard/v1/projects/demo/jobs";

  @TempDir Path home;
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysEachChangeOnceAndEndsWithTheJob() {
    server.on("GET " + JOBS + "/7", 200, job("7", "QUEUED", "\"reason\":\"waits its turn\""));
    server.on("GET " + JOBS + "/7", 200, job("7", "RUNNING", "\"attempt\":1"));
    server.on("GET " + JOBS + "/7", 200, job("7", "RUNNING", "\"attempt\":1"));
    server.on("GET " + JOBS + "/7", 200, job("7", "SUCCEEDED", "\"attempt\":1"));
    Typed answer = watch("7");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines().map(line -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d  ", "")))
        .containsExactly(
            "7  a job  QUEUED  waits its turn",
            "7  a job  RUNNING",
            "7  a job  SUCCEEDED",
            "1 job: 1 SUCCEEDED");
  }

  @Test
  void aFailedJobIsAFailure() {
    server.on(
        "GET " + JOBS + "/7",
        200,
        job("7", "FAILED", "\"error\":{\"code\":3,\"message\":\"exit code 1\"}"));
    Typed answer = watch("7");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).contains("FAILED  exit code 1");
  }

  @Test
  void stopsAtItsOwnDeadline() {
    server.on("GET " + JOBS + "/7", 200, job("7", "RUNNING", "\"x\":1"));
    Typed answer = watch("7", "--timeout", "30");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("Not all jobs have ended within 30 s");
    assertThat(server.requests()).hasSize(30);
  }

  private static String job(String id, String state, String more) {
    return "{\"jobId\":\"%s\",\"displayName\":\"a job\",\"state\":\"%s\",\"createTime\":\"2026-03-01T11:59:55Z\",%s}"
        .formatted(id, state, more);
  }

  private Typed watch(String... words) {
    String[] command = {"jobs", "watch", "--server", server.address().toString()};
    return Typed.into(Trainyard.commandLine(Places.around(home)), TypedWords.with(command, words));
  }
}
