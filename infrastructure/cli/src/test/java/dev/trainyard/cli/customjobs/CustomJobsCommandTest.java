package dev.trainyard.cli.customjobs;

import static dev.trainyard.cli.customjobs.CustomJobsRig.JOBS;
import static dev.trainyard.cli.customjobs.CustomJobsRig.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Typed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomJobsCommandTest {
  private static final String OPERATION = "projects/yard/locations/us-central1/operations/1";

  @TempDir Path home;
  private CustomJobsRig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new CustomJobsRig(home);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void listsEveryPageAndChoosesAndSortsAfterwards() {
    pages();
    Typed all = rig.type("list", "--format=value(name.basename())");
    assertThat(all.out()).as(all.err()).isEqualTo("3\n2\n1\n");
    assertThat(rig.type("list", "--filter=state:failed", "--format=value(name.basename())").out())
        .isEqualTo("2\n1\n");
    assertThat(
            rig.type(
                    "list",
                    "--filter=state:failed",
                    "--sort-by=createTime",
                    "--limit=1",
                    "--format=value(name.basename())")
                .out())
        .isEqualTo("1\n");
  }

  @Test
  void aLimitAloneReadsNoMoreThanItNeeds() {
    rig.server()
        .on(
            "GET " + JOBS + "?pageSize=1",
            200,
            "{\"customJobs\":[{\"name\":\"n/3\"}],\"nextPageToken\":\"t\"}");
    assertThat(rig.type("list", "--limit=1", "--format=value(name)").out()).isEqualTo("n/3\n");
    assertThat(rig.server().requests()).hasSize(1);
  }

  @Test
  void aFilterWithALimitReadsNoFurtherThanItNeeds() {
    pages();
    Typed answer = rig.type("list", "--filter=state:running", "--limit=1", "--format=value(state)");
    assertThat(answer.out()).isEqualTo("JOB_STATE_RUNNING\n");
    assertThat(rig.server().requests()).hasSize(1);
  }

  @Test
  void listsAddressesAndTables() {
    pages();
    assertThat(rig.type("list", "--uri").out().lines())
        .first()
        .isEqualTo(rig.server().address() + "/v1/projects/yard/locations/us-central1/customJobs/3");
    assertThat(rig.type("list", "--format=table").out().lines())
        .first()
        .asString()
        .matches("JOB +NAME +STATE +CREATED");
  }

  @Test
  void warnsOfAFilterKeyThatNoJobHas() {
    pages();
    Typed answer = rig.type("list", "--filter=nothing=here OR -a[0].b:* OR state:failed OR word");
    assertThat(answer.err())
        .contains(
            "WARNING: The following filter keys were not present in any resource : a[0].b, nothing\n");
    assertThat(rig.type("list", "--filter=state:nowhere").err()).doesNotContain("WARNING");
  }

  @Test
  void aLogIsWrittenInTheFormatThatIsAskedFor() {
    rig.server()
        .on(
            "GET /trainyard/v1/projects/yard/jobs/7/logs",
            200,
            """
            {"lines": [{"time": "2026-03-01T12:00:00Z", "severity": "INFO", "replica": "service", "text": "hi"}],
             "next": "1", "ended": true, "state": "SUCCEEDED"}
            """);
    Typed answer = rig.type("stream-logs", "7", "--format=value(task_name,message)");
    assertThat(answer.out()).as(answer.err()).isEqualTo("service\thi\n");
    assertThat(rig.type("stream-logs", "7", "--format=table").out())
        .matches("SEVERITY +TIMESTAMP +TASK_NAME +MESSAGE\nINFO +[^ ]+ +service +hi\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "value", "json[x]"})
  void aLogsFormatThatThereIsNotIsRefusedBeforeAServerIsAsked(String format) {
    Typed answer = rig.type("stream-logs", "7", "--format=" + format);
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("--format: ");
    assertThat(rig.server().requests()).isEmpty();
  }

  @Test
  void anEmptyListSaysSoBesideTheAnswer() {
    rig.server().on("GET " + JOBS + "?pageSize=100", 200, "{}");
    Typed answer = rig.type("list");
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("Listed 0 items.");
    assertThat(answer.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "projects/yard/locations/us-central1/customJobs/7",
        "https://us-central1-aiplatform.googleapis.com/v1/projects/yard/locations/us-central1/customJobs/7"
      })
  void describesAJobByAnyOfItsNames(String job) {
    rig.server()
        .on("GET /v1/" + NAME, 200, "{\"state\":\"JOB_STATE_RUNNING\",\"name\":\"" + NAME + "\"}");
    Typed answer = rig.type("describe", job);
    assertThat(answer.out()).isEqualTo("name: " + NAME + "\nstate: JOB_STATE_RUNNING\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"projects/<PROJECT_ID>/locations/us-central1/customJobs/7", "7 8", "a/b", "{7}"})
  void aNameThatNoJobCanHaveIsBadInput(String job) {
    Typed answer = rig.type("describe", job);
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("'" + job + "' is neither a job's id nor");
  }

  @Test
  void takesARegionByItsFullName() {
    rig.server().on("GET /v1/" + NAME, 200, "{\"name\":\"" + NAME + "\"}");
    Typed answer = rig.type("describe", "7", "--region=projects/yard/locations/us-central1");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  @Test
  void aFullNameGoesBeforeRegionAndProject() {
    String name = "projects/other/locations/europe-west4/customJobs/7";
    rig.server().on("GET /v1/" + name, 200, "{\"name\":\"" + name + "\"}");
    assertThat(rig.type("describe", name, "--region=us-east1").exitCode()).isZero();
  }

  @Test
  void refusesRegionsProjectsAndNamesThatCannotBe() {
    assertThat(rig.type("describe", "a/b").exitCode()).isEqualTo(2);
    assertThat(rig.type("list", "--region=nowhere1").err()).contains("--region: 'nowhere1'");
    assertThat(rig.type("list", "--filter=a==b").exitCode()).isEqualTo(2);
    assertThat(rig.type("list", "--limit=0", "--page-size=x").err())
        .contains("--limit: ")
        .contains("--page-size: ");
    assertThat(rig.server().requests()).isEmpty();
  }

  @Test
  void cancelsAndSaysSo() {
    rig.server().on("POST /v1/" + NAME + ":cancel", 200, "{}");
    Typed answer = rig.type("cancel", "7");
    assertThat(answer.err()).contains("Request to cancel CustomJob [" + NAME + "] has been sent.");
    assertThat(rig.server().bodies()).containsExactly("{}");
  }

  @Test
  void deletesAndWaitsForTheOperation() {
    rig.server()
        .on("DELETE /v1/" + NAME, 200, "{\"name\":\"" + OPERATION + "\"}")
        .on("GET /v1/" + OPERATION, 200, "{\"name\":\"" + OPERATION + "\"}")
        .on("GET /v1/" + OPERATION, 200, "{\"name\":\"" + OPERATION + "\",\"done\":true}");
    Typed answer = rig.type("delete", "7");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.err()).contains("Deleted CustomJob [" + NAME + "].");
  }

  @Test
  void aDeletionThatFailsIsAFailureInItsWords() {
    rig.server()
        .on(
            "DELETE /v1/" + NAME,
            200,
            "{\"name\":\"o\",\"done\":true,\"error\":{\"code\":13,\"message\":\"it broke\"}}");
    Typed answer = rig.type("delete", "7");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("it broke");
  }

  @Test
  void aDeletionThatIsNotWaitedForShowsItsOperation() {
    rig.server().on("DELETE /v1/" + NAME, 200, "{\"name\":\"" + OPERATION + "\"}");
    assertThat(rig.type("delete", "7", "--async").out()).isEqualTo("name: " + OPERATION + "\n");
  }

  @Test
  void aRefusalNamesEachViolationOnALineOfItsOwn() {
    rig.server()
        .on(
            "GET /v1/" + NAME,
            400,
            """
            {"error":{"code":400,"message":"List of found errors:\\t1.Field: a; Message: b\\t","details":[
             {"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[
              {"field":"a","description":"b"},{"field":"c","description":"d"}]}]}}
            """);
    Typed answer = rig.type("describe", "7");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err().lines().skip(1)).containsExactly("a: b", "c: d");
  }

  @Test
  void whoIsShutOutHearsHowToGetIn() {
    rig.server().on("GET /v1/" + NAME, 401, "{\"error\":{\"message\":\"No token.\"}}");
    Typed answer = rig.type("describe", "7");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("No token.").contains("TRAINYARD_TOKEN");
  }

  private void pages() {
    rig.server()
        .on(
            "GET " + JOBS + "?pageSize=100",
            200,
            "{\"customJobs\":["
                + job(3, "RUNNING")
                + ","
                + job(2, "FAILED")
                + "],\"nextPageToken\":\"t 1\"}")
        .on(
            "GET " + JOBS + "?pageSize=100&pageToken=t+1",
            200,
            "{\"customJobs\":[" + job(1, "FAILED") + "]}");
  }

  private static String job(int id, String state) {
    return "{\"name\":\"projects/yard/locations/us-central1/customJobs/%d\",\"displayName\":\"j\",\"state\":\"JOB_STATE_%s\",\"createTime\":\"2026-03-01T12:00:0%dZ\"}"
        .formatted(id, state, id);
  }
}
