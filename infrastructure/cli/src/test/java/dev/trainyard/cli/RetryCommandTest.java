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

class RetryCommandTest {
  private static final String JOBS = "POST /trainyard/v1/projects/demo/jobs";

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
  void saysWhatEachIsTriedAs() {
    answers("7", "9", "QUEUED", false);
    answers("8", "10", "RUNNING", true);
    Typed answer = retry("7", "8", "--reason", "a bad node");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines())
        .containsExactly("7  retried as 9", "8  was retried as 10, RUNNING");
    assertThat(server.bodies()).contains("{\"again\":false,\"reason\":\"a bad node\"}");
  }

  @Test
  void aRefusalKeepsNoOtherFromItsRetry() {
    server.on(
        JOBS + "/7:retry",
        400,
        refusal("Job 7 has SUCCEEDED; say \\\"again\\\": true to run it once more."));
    answers("8", "9", "QUEUED", false);
    Typed answer = retry("7", "8");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).isEqualToIgnoringNewLines("8  retried as 9");
    assertThat(answer.err())
        .isEqualToIgnoringNewLines("Job 7 has SUCCEEDED; say --again to run it once more.");
  }

  @Test
  void triesWhatSucceededIfThatIsSaid() {
    answers("7", "9", "QUEUED", false);
    retry("7", "--again");
    assertThat(server.bodies()).containsExactly("{\"again\":true,\"reason\":\"\"}");
  }

  private void answers(String id, String retry, String state, boolean late) {
    server.on(
        JOBS + "/" + id + ":retry",
        200,
        "{\"jobId\":\"%s\",\"retry\":\"%s\",\"state\":\"%s\",\"noEffect\":%s}"
            .formatted(id, retry, state, late));
  }

  private static String refusal(String message) {
    return "{\"error\":{\"code\":400,\"message\":\"%s\",\"status\":\"FAILED_PRECONDITION\"}}"
        .formatted(message);
  }

  private Typed retry(String... words) {
    String[] command = {"jobs", "retry", "--server", server.address().toString()};
    return Typed.into(Trainyard.commandLine(Places.around(home)), TypedWords.with(command, words));
  }
}
