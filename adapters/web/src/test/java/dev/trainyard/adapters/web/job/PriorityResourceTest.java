package dev.trainyard.adapters.web.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.trainyard.adapters.web.Gate;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class PriorityResourceTest {
  @Inject InMemoryYard yard;
  @Inject Gate gate;

  @AfterEach
  void open() {
    gate.opens();
  }

  @Test
  void writesDownWhoSetItToWhatAndWhy() {
    Job job = new Told(yard, "priority").queued();
    set(job.id(), "{\"priority\": 5, \"reason\": \"a deadline\"}")
        .statusCode(200)
        .body(
            equalTo(
                "{\"jobId\":\"%s\",\"priority\":5,\"was\":0,\"noEffect\":false}"
                    .formatted(job.id())));
    assertThat(yard.history("priority", job.id()).getLast().cause())
        .hasToString(
            "Cause[actor=grace, channel=HTTP, reason=PRIORITY_SET, detail=from 0 to 5: a deadline]");
    given()
        .get("/trainyard/v1/projects/priority/jobs/" + job.id())
        .then()
        .body("priority", equalTo(5));
  }

  @Test
  void hasNoEffectWhereItIsEqual() {
    Job job = new Told(yard, "priority").queued();
    set(job.id(), "{\"priority\": 0}").statusCode(200).body("noEffect", equalTo(true));
  }

  @Test
  void refusesAJobThatHasStartedOrEnded() {
    Told told = new Told(yard, "priority");
    Job running = told.running();
    set(running.id(), "{\"priority\": 5}")
        .statusCode(400)
        .body("error.status", equalTo("FAILED_PRECONDITION"))
        .body(
            "error.message",
            equalTo(
                "Job %s is RUNNING; only a job that is QUEUED waits for its turn."
                    .formatted(running.id())));
    set(told.failed().id(), "{\"priority\": 5}").statusCode(400);
  }

  @Test
  void knowsNoJobThatIsNotThere() {
    set(new JobId(1), "{\"priority\": 5}")
        .statusCode(404)
        .body("error.message", equalTo("Project priority has no job 1."));
  }

  @Test
  void namesEveryFaultOfTheBody() {
    set(new JobId(1), "{\"priority\": \"high\", \"reason\": 7, \"prio\": 1}")
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", contains("prio", "priority", "reason"));
    set(new JobId(1), "{}")
        .statusCode(400)
        .body("error.details[0].fieldViolations.description", contains("is missing"));
    set(new JobId(1), "{\"priority\": 1001}")
        .statusCode(400)
        .body(
            "error.details[0].fieldViolations.description",
            contains("priority is between -1000 and 1000, not 1001"));
  }

  @Test
  void saysUnavailableWhileTheStoreIsAway() {
    gate.storeGoesAwayAfter(0);
    set(new JobId(1), "{\"priority\": 5}").statusCode(503).header("Retry-After", "5");
  }

  private static ValidatableResponse set(JobId id, String body) {
    return given()
        .header("x-trainyard-actor", "grace")
        .contentType("application/json")
        .body(body)
        .urlEncodingEnabled(false)
        .post("/trainyard/v1/projects/priority/jobs/" + id + ":setPriority")
        .then()
        .contentType("application/json");
  }
}
