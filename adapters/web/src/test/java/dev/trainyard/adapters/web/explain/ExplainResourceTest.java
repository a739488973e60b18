package dev.trainyard.adapters.web.explain;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.trainyard.adapters.web.job.Told;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Job;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class ExplainResourceTest {
  @Inject InMemoryYard yard;

  @Test
  void saysWhereAJobStandsInLine() {
    Told told = new Told(yard, "line");
    told.queued();
    told.queued();
    explain("line", told.queued())
        .statusCode(200)
        .body("state", equalTo("QUEUED"))
        .body("since", equalTo("2026-03-01T12:00:00Z"))
        .body("line.ahead", equalTo(2))
        .body("line.orMore", equalTo(false))
        .body("line.soonestStart", equalTo("2026-03-01T12:00:00Z"))
        .body("line", not(hasKey("createsPerMinute")))
        .body(
            "words",
            contains(
                "It has been QUEUED for 0 s: waits for its turn.",
                "2 start before it at projects/line/locations/us-central1.",
                "Nobody limits the creates there.",
                "It can start now."));
  }

  @Test
  void saysWhatVertexDoesWithALiveOne() {
    Job running = new Told(yard, "lives").running();
    explain("lives", running)
        .body("$", not(hasKey("line")))
        .body(
            "words",
            contains(
                equalTo("Vertex runs it."),
                startsWith("It has been RUNNING for "),
                startsWith("The last change was seen at 2026-03-01T12:00:03Z")));
  }

  @Test
  void saysHowAJobEndedAndWhatCanBeDone() {
    Job failed = new Told(yard, "ends").failed();
    explain("ends", failed)
        .body("words[0]", startsWith("It FAILED at 2026-03-01T12:00:09Z, 9 s after it was handed"))
        .body("words", hasItem("trainyard jobs retry " + failed.id() + " tries it once more."));
    String retry =
        given()
            .urlEncodingEnabled(false)
            .post("/trainyard/v1/projects/ends/jobs/" + failed.id() + ":retry")
            .then()
            .extract()
            .path("retry");
    explain("ends", failed)
        .body("retry.jobId", equalTo(retry))
        .body("words", hasItem("It was retried as " + retry + ", which is QUEUED."));
  }

  @Test
  void explainsEveryState() {
    Told told = new Told(yard, "every-state");
    explain("every-state", told.starting())
        .body("words[0]", startsWith("Attempt 1 to create it on Vertex has been under way"));
    explain("every-state", told.cancelling())
        .body("words[0]", startsWith("It has been CANCELLING for "));
    explain("every-state", told.deleted())
        .body("words", hasItem("It was deleted at 2026-03-01T13:00:00Z."));
  }

  @Test
  void knowsNoJobThatIsNotThere() {
    given()
        .urlEncodingEnabled(false)
        .get("/trainyard/v1/projects/line/jobs/1:explain")
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse explain(String project, Job job) {
    return given()
        .urlEncodingEnabled(false)
        .get("/trainyard/v1/projects/" + project + "/jobs/" + job.id() + ":explain")
        .then()
        .contentType("application/json");
  }
}
