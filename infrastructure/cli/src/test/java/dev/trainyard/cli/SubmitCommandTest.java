package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.cli.testkit.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitCommandTest {
  private static final String SUBMIT =
      "POST /trainyard/v1/projects/demo/jobs:submit?location=us-central1";
  private static final String IN =
      "{\"line\":1,\"key\":\"k\",\"outcome\":\"ACCEPTED\",\"job\":\"42\"}\n";

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
  void handsAJobInUnderItsKey() throws IOException {
    server.on(SUBMIT, 200, IN);
    Typed answer = submit("{\"displayName\":\"a\"}", "--key", "monday");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines()).containsExactly("OUTCOME   JOB  KEY  WHY", "ACCEPTED  42   k");
    assertThat(server.bodies())
        .containsExactly("{\"key\":\"monday\",\"customJob\":{\"displayName\":\"a\"}}\n");
  }

  @Test
  void numbersTheKeysOfABatch() throws IOException {
    server.on(SUBMIT.replace("?", "?batch=sweep&") + "&priority=5", 200, IN + IN);
    submit(
        "{\"displayName\":\"a\"}\n{\"displayName\":\"b\"}", "--batch", "sweep", "--priority", "5");
    assertThat(server.bodies().getFirst().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"key\":\"sweep/1\""),
            line -> assertThat(line).contains("\"key\":\"sweep/2\""));
  }

  @Test
  void twoSubmissionsWithoutAKeyAreTwoJobs() throws IOException {
    server.on(SUBMIT, 200, IN);
    submit("{\"displayName\":\"a\"}");
    submit("{\"displayName\":\"a\"}");
    assertThat(server.bodies()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aWrappedJobKeepsItsOwnKey() throws IOException {
    server.on(SUBMIT, 200, IN);
    submit("{\"key\":\"own\",\"customJob\":{}}", "--key", "other");
    assertThat(server.bodies()).containsExactly("{\"key\":\"own\",\"customJob\":{}}\n");
  }

  @Test
  void aRefusalIsBadInputAndNamesEveryViolation() throws IOException {
    server.on(
        SUBMIT,
        200,
        IN
            + "{\"line\":2,\"outcome\":\"REFUSED\",\"violations\":[{\"field\":\"display_name\",\"message\":\"is missing\"},{\"field\":\"job_spec\",\"message\":\"is missing\"}]}");
    Typed answer = submit("{\"displayName\":\"a\"}{}");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.out())
        .contains("REFUSED")
        .contains("display_name: is missing; job_spec: is missing");
  }

  @Test
  void anAnswerThatNobodyKnowsIsAFailureNotBadInput() throws IOException {
    server.on(SUBMIT, 200, "{\"line\":1,\"outcome\":\"UNAVAILABLE\"}");
    assertThat(submit("{\"displayName\":\"a\"}").exitCode()).isEqualTo(1);
  }

  @Test
  void aMissingAnswerIsAFailure() throws IOException {
    server.on(SUBMIT, 200, IN);
    assertThat(submit("{\"displayName\":\"a\"}{\"displayName\":\"b\"}").exitCode()).isEqualTo(1);
  }

  private Typed submit(String content, String... options) throws IOException {
    Path file = Files.writeString(home.resolve("jobs.json"), content);
    return Typed.into(
        Trainyard.commandLine(Places.around(home)),
        TypedWords.with(
            new String[] {
              "jobs", "submit", "--server", server.address().toString(), file.toString()
            },
            options));
  }
}
