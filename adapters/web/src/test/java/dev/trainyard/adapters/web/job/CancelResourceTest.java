package dev.trainyard.adapters.web.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.trainyard.adapters.web.Gate;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class CancelResourceTest {
  @Inject InMemoryYard yard;
  @Inject Gate gate;

  @AfterEach
  void open() {
    gate.opens();
  }

  @Test
  void writesDownWhoAskedAndWhy() {
    Job job = new Told(yard, "cancel").running();
    cancel(
            given()
                .header("x-trainyard-actor", "grace")
                .contentType("application/json")
                .body("{\"reason\": \"wrong dataset\"}"),
            job.id())
        .statusCode(200)
        .body("jobId", equalTo(job.id().toString()))
        .body("state", equalTo("CANCELLING"))
        .body("vertexState", equalTo("JOB_STATE_CANCELLING"))
        .body("noEffect", equalTo(false));
    Cause cause = yard.history("cancel", job.id()).getLast().cause();
    assertThat(cause)
        .hasToString("Cause[actor=grace, channel=HTTP, reason=CANCEL_ASKED, detail=wrong dataset]");
  }

  @Test
  void needsNoBody() {
    Job job = new Told(yard, "cancel").queued();
    cancel(given(), job.id()).statusCode(200).body("state", equalTo("CANCELLED"));
  }

  @Test
  void takesAnyContentTypeAsCurlSendsIt() {
    Job job = new Told(yard, "cancel").queued();
    cancel(given().contentType("application/x-www-form-urlencoded").body("{}"), job.id())
        .statusCode(200);
  }

  @Test
  void hasNoEffectOnAJobThatEnded() {
    Job job = new Told(yard, "cancel").failed();
    cancel(given(), job.id())
        .statusCode(200)
        .body("state", equalTo("FAILED"))
        .body("noEffect", equalTo(true));
  }

  @Test
  void knowsNoJobThatIsNotThere() {
    cancel(given(), new JobId(1))
        .statusCode(404)
        .body("error.message", equalTo("Project cancel has no job 1."));
  }

  @Test
  void namesEveryFaultOfTheBody() {
    cancel(given().body("{\"reason\": 7, \"force\": true}"), new JobId(1))
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", contains("force", "reason"));
    cancel(given().body("{\"reason\":"), new JobId(1))
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", contains("body"));
    cancel(given().body("[]"), new JobId(1)).statusCode(400);
    cancel(given().body("{\"reason\":\"" + "x".repeat(1001) + "\"}"), new JobId(1)).statusCode(400);
  }

  @Test
  void saysUnavailableWhileTheStoreIsAway() {
    gate.storeGoesAwayAfter(0);
    cancel(given(), new JobId(1))
        .statusCode(503)
        .header("Retry-After", "5")
        .body("error.status", equalTo("UNAVAILABLE"));
  }

  private static ValidatableResponse cancel(RequestSpecification request, JobId id) {
    return request
        .urlEncodingEnabled(false)
        .post("/trainyard/v1/projects/cancel/jobs/" + id + ":cancel")
        .then()
        .contentType("application/json");
  }
}
