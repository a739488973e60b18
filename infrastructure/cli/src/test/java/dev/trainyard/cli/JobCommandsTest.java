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

class JobCommandsTest {
  private static final String JOBS = "/trainyard/v1/projects/yard/jobs";

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
  void listsAllPagesUpToTheLimit() {
    server.on(
        "GET " + JOBS + "?pageSize=50&state=RUNNING",
        200,
        "{\"jobs\":[" + job("1", "RUNNING") + "],\"nextPageToken\":\"t 2\"}");
    server.on(
        "GET " + JOBS + "?pageSize=49&pageToken=t+2&state=RUNNING",
        200,
        "{\"jobs\":[" + job("2", "RUNNING") + "]}");
    Typed answer = type("jobs", "list", "--state", "running");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines())
        .containsExactly(
            "JOB  NAME   STATE    TIME   WHY",
            "1    a job  RUNNING  5.0 s",
            "2    a job  RUNNING  5.0 s");
  }

  @Test
  void anEmptyListSaysSoAndIsOneInJson() {
    server.on("GET " + JOBS + "?pageSize=50", 200, "{\"jobs\":[]}");
    assertThat(type("jobs", "list").out()).isEqualToIgnoringNewLines("No jobs.");
    assertThat(type("jobs", "list", "--format", "json").out()).isEqualToIgnoringNewLines("[]");
    assertThat(type("jobs", "list", "--format", "jsonl").out()).isEmpty();
  }

  @Test
  void describesWhatTheServerSays() {
    server.on(
        "GET " + JOBS + "/7",
        200,
        "{\"jobId\":\"7\",\"state\":\"QUEUED\",\"waiting\":{\"reason\":\"QUOTA\",\"words\":\"8 of 8 GPUs are taken\"}}");
    assertThat(type("jobs", "describe", "7").out().lines())
        .containsExactly(
            "jobId           7",
            "state           QUEUED",
            "waiting.reason  QUOTA",
            "waiting.words   8 of 8 GPUs are taken");
  }

  @Test
  void jsonPassesThroughWhatIsNotKnownHere() {
    server.on("GET " + JOBS + "/7", 200, "{\"jobId\":\"7\",\"later\":{\"field\":1}}");
    assertThat(type("jobs", "describe", "7", "--format", "json").out())
        .contains("\"later\"")
        .contains("\"field\": 1");
  }

  @Test
  void anUnknownJobIsAFailureInTheServersWords() {
    server.on(
        "GET " + JOBS + "/9", 404, "{\"error\":{\"code\":404,\"message\":\"There is no job 9.\"}}");
    Typed answer = type("jobs", "describe", "9");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).isEqualToIgnoringNewLines("There is no job 9.");
  }

  @Test
  void aMalformedIdIsBadInput() {
    server.on("GET " + JOBS + "/x", 400, "{\"error\":{\"code\":400,\"message\":\"x is no id\"}}");
    assertThat(type("jobs", "describe", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void cancelsWithAReasonAndSaysWhatItCameTo() {
    server.on(
        "POST " + JOBS + "/7:cancel",
        200,
        "{\"jobId\":\"7\",\"state\":\"CANCELLING\",\"noEffect\":false}");
    server.on(
        "POST " + JOBS + "/8:cancel",
        200,
        "{\"jobId\":\"8\",\"state\":\"SUCCEEDED\",\"noEffect\":true}");
    Typed answer = type("jobs", "cancel", "7", "8", "--reason", "wrong data set");
    assertThat(answer.out().lines())
        .containsExactly("7  cancel asked, now CANCELLING", "8  is already SUCCEEDED");
    assertThat(server.bodies()).first().isEqualTo("{\"reason\":\"wrong data set\"}");
  }

  @Test
  void givesAJobAnotherTurnAlsoAFarOne() {
    String path = "POST " + JOBS + "/7:setPriority";
    server.on(path, 200, "{\"jobId\":\"7\",\"priority\":-5,\"was\":0,\"noEffect\":false}");
    server.on(path, 200, "{\"jobId\":\"7\",\"priority\":-5,\"was\":-5,\"noEffect\":true}");
    Typed answer = type("jobs", "priority", "7", "-5", "--reason", "it can wait");
    assertThat(answer.out()).isEqualToIgnoringNewLines("7  now has priority -5");
    assertThat(server.bodies()).containsExactly("{\"priority\":-5,\"reason\":\"it can wait\"}");
    assertThat(type("jobs", "priority", "7", "-5").out())
        .isEqualToIgnoringNewLines("7  already has priority -5");
  }

  @Test
  void whatAJobsStateForbidsIsAFailureAndNoBadInput() {
    String refusal =
        "{\"error\":{\"code\":400,\"message\":\"Job 7 is RUNNING\",\"status\":\"FAILED_PRECONDITION\"}}";
    server.on("POST " + JOBS + "/7:setPriority", 400, refusal);
    Typed answer = type("jobs", "priority", "7", "5");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).isEqualToIgnoringNewLines("Job 7 is RUNNING");
  }

  @Test
  void showsWhoMovedAJobAndWhy() {
    server.on(
        "GET " + JOBS + "/7/history",
        200,
        "{\"history\":[{\"version\":1,\"from\":null,\"state\":\"QUEUED\",\"at\":\"2026-03-01T12:00:00Z\",\"actor\":\"ada\",\"channel\":\"KAFKA\",\"reason\":\"SUBMITTED\",\"detail\":\"\"}]}");
    assertThat(type("jobs", "history", "7").out().lines().skip(1))
        .singleElement()
        .asString()
        .matches("1 +\\d\\d:\\d\\d:\\d\\d +QUEUED +ada +KAFKA +SUBMITTED");
  }

  @Test
  void hasHistoryToldOnceMoreAndSaysHowMuchAndWhere() {
    server.on(
        "POST /trainyard/v1/projects/yard/history:replay",
        200,
        "{\"replay\":\"7\",\"events\":12,\"topic\":\"mine\"}");
    Typed answer =
        type(
            "history",
            "replay",
            "--from",
            "2026-03-01T12:00:00Z",
            "--batch",
            "b",
            "--topic",
            "mine");
    assertThat(answer.out())
        .isEqualToIgnoringNewLines("12 events told once more on mine, as replay 7.");
    assertThat(server.bodies())
        .containsExactly("{\"batch\":\"b\",\"from\":\"2026-03-01T12:00:00Z\",\"topic\":\"mine\"}");
  }

  @Test
  void historyWithoutAJobIsBadInput() {
    Typed answer = type("jobs", "history");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Missing required parameter: 'ID'");
  }

  private static String job(String id, String state) {
    return "{\"jobId\":\"%s\",\"displayName\":\"a job\",\"state\":\"%s\",\"createTime\":\"2026-03-01T11:59:55Z\"}"
        .formatted(id, state);
  }

  private Typed type(String... words) {
    return Typed.into(
        Trainyard.commandLine(Places.around(home)),
        TypedWords.with(words, "--server", server.address().toString(), "--project", "yard"));
  }
}
