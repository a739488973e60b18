package dev.trainyard.adapters.web.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Job;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class HistoryResourceTest {
  @Inject InMemoryYard yard;

  @Test
  void tellsEveryTransitionInVersionOrder() {
    Job job = new Told(yard, "history").cancelling();
    given()
        .get("/trainyard/v1/projects/history/jobs/" + job.id() + "/history")
        .then()
        .statusCode(200)
        .body("jobId", equalTo(job.id().toString()))
        .body("history.version", contains(1, 2, 3, 4, 5))
        .body("history.state", contains("QUEUED", "STARTING", "PENDING", "RUNNING", "CANCELLING"))
        .body("history[0]", not(hasKey("from")))
        .body("history[0].wait.reason", equalTo("PRIORITY"))
        .body("history[0].reason", equalTo("SUBMITTED"))
        .body("history[0].detail", equalTo("trainyard.submissions/0/42"))
        .body("history[2].from", equalTo("STARTING"))
        .body("history[2].attempt", equalTo(1))
        .body("history[2].remoteName", startsWith("projects/"))
        .body("history[4].actor", equalTo("ada"))
        .body("history[4].channel", equalTo("HTTP"))
        .body("history[4].at", equalTo("2026-03-01T12:00:04Z"));
  }

  @Test
  void tellsTheErrorOfAFailure() {
    Job job = new Told(yard, "history").failed();
    given()
        .get("/trainyard/v1/projects/history/jobs/" + job.id() + "/history")
        .then()
        .body("history[4].state", equalTo("FAILED"))
        .body("history[4].error", hasKey("message"));
  }

  @Test
  void knowsNothingOfAnUnknownJob() {
    given()
        .get("/trainyard/v1/projects/history/jobs/1/history")
        .then()
        .statusCode(404)
        .body("error.message", equalTo("Project history has no job 1."));
  }

  @Test
  void refusesAnIdThatIsNone() {
    given().get("/trainyard/v1/projects/history/jobs/-1/history").then().statusCode(400);
  }
}
