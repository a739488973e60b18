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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCommandsTest {
  private static final String BATCHES = "/trainyard/v1/projects/demo/batches";
  private static final String SUBMIT =
      "POST /trainyard/v1/projects/demo/jobs:submit?batch=sweep&location=us-central1";

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
  void listsAllPages() {
    server.on(
        "GET " + BATCHES + "?pageSize=100",
        200,
        "{\"batches\":[" + batch(1, 0) + "],\"nextPageToken\":\"sweep\"}");
    server.on(
        "GET " + BATCHES + "?pageSize=99&pageToken=sweep",
        200,
        "{\"batches\":[" + batch(3, 1) + "]}");
    assertThat(type("list").out().lines())
        .containsExactly(
            "BATCH  JOBS  ENDED  AGE    STATES",
            "sweep  4     1      5.0 s  3 QUEUED, 1 SUCCEEDED",
            "sweep  4     4      5.0 s  3 SUCCEEDED, 1 FAILED");
  }

  @Test
  void followsABatchAndSaysHowFastItIs() {
    String path = "GET " + BATCHES + "/sweep";
    server.on(path, 200, batch(1, 0)).on(path, 200, batch(1, 0)).on(path, 200, batch(2, 0));
    server.on(path, 200, batch(4, 0));
    Typed answer = type("watch", "sweep");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines().map(line -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d  ", "")))
        .containsExactly(
            "[#######-----------------------] sweep: 1 of 4 ended: 3 QUEUED, 1 SUCCEEDED",
            "[###############---------------] sweep: 2 of 4 ended: 2 QUEUED, 2 SUCCEEDED; 30.0 a minute, about 4.0 s left",
            "[##############################] sweep: 4 of 4 ended: 4 SUCCEEDED");
  }

  @Test
  void aBatchFailsWithOneOfItsJobs() {
    server.on("GET " + BATCHES + "/sweep", 200, batch(3, 1));
    assertThat(type("watch", "sweep").exitCode()).isEqualTo(1);
  }

  @Test
  void showsWhatFailed() {
    server.on("GET " + BATCHES + "/sweep", 200, batch(3, 1));
    server.on(
        "GET /trainyard/v1/projects/demo/jobs?batch=sweep&pageSize=5&state=FAILED",
        200,
        "{\"jobs\":[{\"jobId\":\"7\",\"displayName\":\"a\",\"state\":\"FAILED\",\"reason\":\"exit code 1\"}]}");
    assertThat(type("describe", "sweep").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("sweep: 4 of 4 ended: 3 SUCCEEDED, 1 FAILED"),
            line -> assertThat(line).startsWith("JOB"),
            line -> assertThat(line).startsWith("7 ").endsWith("exit code 1"));
  }

  @Test
  void cancelsAndRetriesAllWithAReason() {
    server.on(
        "POST " + BATCHES + "/sweep:cancel",
        200,
        "{\"batch\":\"sweep\",\"cancelled\":2,\"cancelling\":1}");
    server.on(
        "POST " + BATCHES + "/sweep:retry",
        200,
        "{\"batch\":\"sweep\",\"retried\":2,\"already\":1,\"refused\":1}");
    assertThat(type("cancel", "sweep", "--reason", "wrong data").out())
        .isEqualToIgnoringNewLines("sweep: 2 CANCELLED before they started, 1 CANCELLING");
    Typed retried = type("retry", "sweep");
    assertThat(retried.exitCode()).isEqualTo(1);
    assertThat(retried.out())
        .isEqualToIgnoringNewLines(
            "sweep: 2 retried, 1 had been before, 1 would not be accepted today");
    assertThat(server.bodies()).containsExactly("{\"reason\":\"wrong data\"}", "{\"reason\":\"\"}");
  }

  @Test
  void makesJobsOfATemplate() throws IOException {
    server.on(
        SUBMIT,
        200,
        "{\"line\":1,\"outcome\":\"ACCEPTED\",\"job\":\"1\"}\n{\"line\":2,\"outcome\":\"ALREADY_KNOWN\",\"job\":\"2\"}\n");
    Typed answer = create("--param", "lr=1,2");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out())
        .isEqualToIgnoringNewLines("sweep: 2 of 2 jobs are in, 1 of them were before.");
    assertThat(server.bodies())
        .containsExactly(
            "{\"key\":\"sweep/lr=1\",\"customJob\":{\"displayName\":\"lr-1\"}}\n"
                + "{\"key\":\"sweep/lr=2\",\"customJob\":{\"displayName\":\"lr-2\"}}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--location", "--region"})
  void takesTheRegionByBothItsNames(String flag) throws IOException {
    server.on(SUBMIT.replace("us-central1", "europe-west4"), 200, "");
    create("--param", "lr=1", flag, "europe-west4");
    assertThat(server.requests()).containsExactly(SUBMIT.replace("us-central1", "europe-west4"));
  }

  @Test
  void saysWhichJobsAreNotInAndWhy() throws IOException {
    server.on(
        SUBMIT,
        200,
        "{\"line\":1,\"key\":\"sweep/lr=1\",\"outcome\":\"REFUSED\",\"violations\":[{\"field\":\"job_spec\",\"message\":\"is missing\"}]}");
    Typed answer = create("--param", "lr=1");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.out().lines())
        .containsExactly(
            "sweep: 0 of 1 jobs are in, 0 of them were before.",
            "OUTCOME  KEY         WHY",
            "REFUSED  sweep/lr=1  job_spec: is missing");
  }

  @Test
  void sendsNothingInADryRunOrWithAFault() throws IOException {
    assertThat(create("--param", "lr=1", "--dry-run").out())
        .isEqualToIgnoringNewLines(
            "{\"key\":\"sweep/lr=1\",\"customJob\":{\"displayName\":\"lr-1\"}}");
    Typed faulty = create("--param", "rl=1", "--param", "rl=2");
    assertThat(faulty.exitCode()).isEqualTo(2);
    assertThat(faulty.err()).contains("--param rl: is given twice");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void showsQueuesAndQuotas() {
    server.on(
        "GET /trainyard/v1/queues",
        200,
        "{\"queues\":[{\"project\":\"demo\",\"counts\":{\"QUEUED\":2,\"STARTING\":1,\"PENDING\":0,\"RUNNING\":1,\"CANCELLING\":0,\"SUCCEEDED\":3,\"FAILED\":0,\"CANCELLED\":0},\"oldestWaiting\":\"2026-03-01T11:59:55Z\"}]}");
    server.on(
        "GET /trainyard/v1/queues/demo",
        200,
        "{\"locations\":[{\"location\":\"us-central1\",\"counts\":{\"QUEUED\":2,\"RUNNING\":1,\"FAILED\":0},\"waiting\":[{\"reason\":\"PRIORITY\",\"jobs\":2,\"oldest\":\"2026-03-01T11:59:55Z\"}]}]}");
    server.on(
        "GET /trainyard/v1/quotas",
        200,
        "{\"quotas\":[{\"project\":\"demo\",\"location\":\"us-central1\",\"creates\":{\"perMinute\":60,\"atOnce\":4,\"left\":3},\"waiting\":2,\"throttled\":0}]}");
    assertThat(at("queues", "list").out().lines().toList().getLast())
        .isEqualTo("demo     2       2          3          0       0          5.0 s");
    assertThat(at("queues", "describe", "demo").out().lines())
        .containsExactly(
            "LOCATION     STATE    JOBS  WAITS FOR  OLDEST",
            "us-central1  QUEUED   2     PRIORITY   2026-03-01T11:59:55Z",
            "us-central1  RUNNING  1");
    assertThat(at("quotas", "list").out().lines())
        .containsExactly(
            "PROJECT  LOCATION     CREATES  NOW  READS  NOW  WAITING  RESTS UNTIL",
            "demo     us-central1  60       3    any    any  2        -");
  }

  @Test
  void explainsAJobInWordsOrAsTheServerSaidIt() {
    server.on(
        "GET /trainyard/v1/projects/demo/jobs/7:explain",
        200,
        "{\"jobId\":\"7\",\"words\":[\"It is the next to start.\",\"It can start now.\"]}");
    assertThat(at("jobs", "explain", "7").out().lines())
        .containsExactly("It is the next to start.", "It can start now.");
    assertThat(at("jobs", "explain", "7", "--format", "json").out()).contains("\"jobId\": \"7\"");
  }

  private static String batch(int ended, int failed) {
    return "{\"batch\":\"sweep\",\"total\":4,\"ended\":%d,\"counts\":{\"QUEUED\":%d,\"SUCCEEDED\":%d,\"FAILED\":%d},\"createTime\":\"2026-03-01T11:59:55Z\"}"
        .formatted(ended + failed, 4 - ended - failed, ended, failed);
  }

  private Typed create(String... words) throws IOException {
    Path template = Files.writeString(home.resolve("job.json"), "{\"displayName\":\"lr-${lr}\"}");
    return type(
        TypedWords.with(
            new String[] {"create", "sweep", "--template", template.toString()}, words));
  }

  private Typed type(String... words) {
    return at(TypedWords.with(new String[] {"batches"}, words));
  }

  private Typed at(String... words) {
    return Typed.into(
        Trainyard.commandLine(Places.around(home)),
        TypedWords.with(words, "--server", server.address().toString()));
  }
}
