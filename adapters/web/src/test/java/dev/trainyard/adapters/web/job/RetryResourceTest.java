package dev.trainyard.adapters.web.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class RetryResourceTest {
  @Inject InMemoryYard yard;

  @Test
  void makesANewJobOnceAndSaysOfWhich() {
    Job old = new Told(yard, "retry", "sweep").failed();
    String retry =
        retry(old.id(), "{\"reason\": \"a bad node\"}")
            .statusCode(200)
            .body("jobId", equalTo(old.id().toString()))
            .body("state", equalTo("QUEUED"))
            .body("noEffect", equalTo(false))
            .extract()
            .path("retry");
    retry(old.id(), "")
        .statusCode(200)
        .body("retry", equalTo(retry))
        .body("noEffect", equalTo(true));
    given()
        .get("/trainyard/v1/projects/retry/jobs/" + retry)
        .then()
        .body("retryOf", equalTo(old.id().toString()))
        .body("batch", equalTo("sweep"))
        .body("displayName", equalTo("mnist"));
    given()
        .get("/trainyard/v1/projects/retry/jobs/" + old.id())
        .then()
        .body("$", not(hasKey("retryOf")));
    given()
        .get("/trainyard/v1/projects/retry/batches/sweep")
        .then()
        .body("total", equalTo(1))
        .body("counts.QUEUED", equalTo(1));
    given()
        .get("/trainyard/v1/projects/retry/jobs/" + retry + "/history")
        .then()
        .body("history[0].reason", equalTo("RETRIED"))
        .body("history[0].actor", equalTo("grace"))
        .body("history[0].detail", equalTo("retry 1 of job " + old.id() + ": a bad node"));
  }

  @Test
  void refusesAJobThatLives() {
    Job running = new Told(yard, "retry").running();
    retry(running.id(), "")
        .statusCode(400)
        .body("error.status", equalTo("FAILED_PRECONDITION"))
        .body(
            "error.message",
            equalTo(
                "Job %s is RUNNING; only a job that has ended can be retried."
                    .formatted(running.id())));
  }

  @Test
  void knowsNoJobThatIsNotThere() {
    retry(new JobId(1), "").statusCode(404);
  }

  @Test
  void namesEveryFaultOfTheRequest() {
    given()
        .header("Idempotency-Key", "x".repeat(512))
        .body("{\"again\": \"yes\", \"reason\": 7, \"n\": 1}")
        .urlEncodingEnabled(false)
        .post("/trainyard/v1/projects/retry/jobs/1:retry")
        .then()
        .statusCode(400)
        .body(
            "error.details[0].fieldViolations.field",
            contains("Idempotency-Key", "n", "again", "reason"));
  }

  private static ValidatableResponse retry(JobId id, String body) {
    return given()
        .header("x-trainyard-actor", "grace")
        .body(body)
        .urlEncodingEnabled(false)
        .post("/trainyard/v1/projects/retry/jobs/" + id + ":retry")
        .then()
        .contentType("application/json");
  }
}
