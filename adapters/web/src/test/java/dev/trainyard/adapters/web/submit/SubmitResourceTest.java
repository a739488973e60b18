package dev.trainyard.adapters.web.submit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trainyard.adapters.web.Lines;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase.Query;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class SubmitResourceTest {
  @Inject FindJobsUseCase jobs;

  @Test
  void answersEachLineInOrderAndHarmsNoneForAnother() {
    String body =
        Lines.of(
            Lines.aJob("first"),
            "{\"displayName\": \"half",
            Lines.aBadJob(),
            "[1, 2]",
            "",
            Lines.aJob("last"));
    List<String> answers = stream("mixed", "?batch=b", body);
    assertThat(answers).hasSize(5);
    assertThat(answers.get(0))
        .startsWith("{\"line\":1,\"key\":\"b/1\",\"outcome\":\"ACCEPTED\",\"job\":\"37")
        .contains("\"name\":\"projects/mixed/locations/us-central1/customJobs/37");
    assertThat(answers.get(1)).contains("\"line\":2,").contains("REFUSED").contains("violations");
    assertThat(answers.get(2)).contains("REFUSED").contains("job_spec.worker_pool_specs");
    assertThat(answers.get(3)).contains("\"line\":4,").contains("REFUSED");
    assertThat(answers.get(4)).contains("\"line\":6,\"key\":\"b/6\",\"outcome\":\"ACCEPTED\"");
    assertThat(submissions("mixed")).hasSize(2);
  }

  @Test
  void makesNoSecondJobForALineOfTheSameBatch() {
    String body = Lines.of(Lines.aJob("a"), Lines.aJob("b"));
    List<String> first = stream("again", "?batch=b", body);
    List<String> second = stream("again", "?batch=b", body);
    assertThat(second)
        .isEqualTo(first.stream().map(line -> line.replace("ACCEPTED", "ALREADY_KNOWN")).toList());
    assertThat(submissions("again")).hasSize(2);
  }

  @Test
  void saysWhichJobHasAKeyThatIsTaken() {
    stream("taken", "?batch=b", Lines.of(Lines.aJob("a")));
    List<String> answers = stream("taken", "?batch=b", Lines.of(Lines.aJob("other")));
    assertThat(answers.getFirst())
        .startsWith("{\"line\":1,\"key\":\"b/1\",\"outcome\":\"KEY_TAKEN\",\"job\":\"37")
        .doesNotContain("name");
  }

  @Test
  void makesNewJobsOfWhatIsSentAgainWithoutAnyKey() {
    stream("keyless", "", Lines.of(Lines.aJob("a")));
    stream("keyless", "", Lines.of(Lines.aJob("a")));
    assertThat(submissions("keyless")).hasSize(2);
  }

  @Test
  void takesALinesOwnKeyBeforeTheHeadersBeforeTheBatchs() {
    String body =
        Lines.of(
            "{\"key\":\"mine\",\"priority\":-7,\"customJob\":" + Lines.aJob("a") + "}",
            Lines.aJob("b"));
    List<String> answers =
        lines(ndjson().header("Idempotency-Key", "upload-1"), "keys", "?batch=b&priority=5", body);
    assertThat(answers.get(0)).contains("\"key\":\"mine\"");
    assertThat(answers.get(1)).contains("\"key\":\"upload-1/2\"");
    assertThat(submissions("keys"))
        .extracting(Submission::priority, Submission::batch)
        .containsExactly(tuple(5, "b"), tuple(-7, "b"));
  }

  @Test
  void readsLabelsWhereNeitherTheLineNorTheQuerySaysOtherwise() {
    String labelled = labelled("{\"trainyard-priority\":\"7\",\"trainyard-batch\":\"night\"}");
    stream("labels", "", Lines.of(labelled));
    stream("labels", "", Lines.of("{\"priority\":-7,\"customJob\":" + labelled + "}"));
    stream("labels", "?priority=5&batch=b", Lines.of(labelled));
    stream("labels", "", Lines.of(Lines.aJob("plain")));
    assertThat(submissions("labels"))
        .extracting(Submission::priority, Submission::batch)
        .containsExactly(tuple(0, ""), tuple(5, "b"), tuple(-7, "night"), tuple(7, "night"));
  }

  @Test
  void refusesALabelThatIsNoOptionUnlessItIsOverruled() {
    String bad = labelled("{\"trainyard-priority\":\"high\",\"trainyard-batch\":\"-\"}");
    assertThat(stream("bad-labels", "", Lines.of(bad)).getFirst())
        .contains("REFUSED", "labels.trainyard-priority", "labels.trainyard-batch");
    assertThat(stream("bad-labels", "?priority=1&batch=b", Lines.of(bad)).getFirst())
        .contains("ACCEPTED");
  }

  private static String labelled(String labels) {
    return Lines.aJob("a").replaceFirst("\\{", "{\"labels\":" + labels + ",");
  }

  @Test
  void namesEveryFaultOfAWrapper() {
    String body =
        Lines.of("{\"key\":7,\"priority\":5000,\"prio\":1,\"customJob\":" + Lines.aBadJob() + "}");
    assertThat(stream("wrapper", "", body).getFirst())
        .contains("\"field\":\"key\"")
        .contains("\"field\":\"priority\"")
        .contains("\"field\":\"prio\"")
        .contains("job_spec.worker_pool_specs");
  }

  @Test
  void refusesALineThatIsTooLongAsThatLineOnly() {
    String huge = "{\"displayName\":\"" + "x".repeat(1024 * 1024) + "\"}";
    List<String> answers = stream("huge", "", Lines.of(huge, Lines.aJob("a")));
    assertThat(answers.get(0))
        .isEqualTo(
            "{\"line\":1,\"outcome\":\"REFUSED\",\"violations\":[{\"field\":\"line\",\"message\":"
                + "\"is longer than 1048576 bytes\"}]}");
    assertThat(answers.get(1)).contains("\"line\":2,").contains("ACCEPTED");
  }

  @Test
  void remembersWhoSubmittedFromWhichLine() {
    lines(ndjson().header("x-trainyard-actor", "ada"), "actor", "", Lines.of(Lines.aJob("a")));
    stream("actor", "", Lines.of(Lines.aJob("b")));
    assertThat(submissions("actor"))
        .extracting(submission -> submission.cause().toString())
        .containsExactly(
            "Cause[actor=anonymous, channel=HTTP, reason=SUBMITTED, detail=line 1]",
            "Cause[actor=ada, channel=HTTP, reason=SUBMITTED, detail=line 1]");
  }

  @Test
  void takesABodyWithoutContentTypeForLines() {
    List<String> answers = lines(given().noContentType(), "bare", "", Lines.of(Lines.aJob("a")));
    assertThat(answers.getFirst()).contains("ACCEPTED");
  }

  private static List<String> stream(String project, String query, String body) {
    return lines(ndjson(), project, query, body);
  }

  private static RequestSpecification ndjson() {
    return given().contentType("application/x-ndjson");
  }

  private static List<String> lines(
      RequestSpecification request, String project, String query, String body) {
    return request
        .urlEncodingEnabled(false)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/trainyard/v1/projects/" + project + "/jobs:submit" + query)
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .asString()
        .lines()
        .toList();
  }

  private List<Submission> submissions(String project) {
    return jobs.find(new Query(Scope.project(project), Set.of(), "", 100, "")).jobs().stream()
        .map(view -> view.submission())
        .toList();
  }
}
