package dev.trainyard.adapters.web.log;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.trainyard.adapters.web.job.Told;
import dev.trainyard.application.testkit.InMemoryLogs;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.testkit.JobStory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class LogsResourceTest {
  private static final String JOBS = "/trainyard/v1/projects/logs/jobs/";

  @Inject InMemoryYard yard;
  @Inject InMemoryLogs logs;

  private Job printed() {
    Job job = new Told(yard, "logs").running();
    String remote = job.attempt().remoteName();
    logs.print(remote, JobStory.NOON, "workerpool0-0", "loss 0.5");
    logs.print(remote, JobStory.NOON.plusSeconds(1), "workerpool1-0", "ready");
    return job;
  }

  @Test
  void showsLinesAndTheWayOn() {
    Job job = printed();
    String next =
        given()
            .get(JOBS + job.id() + "/logs?pageSize=1")
            .then()
            .statusCode(200)
            .body("lines.text", contains("loss 0.5"))
            .body("lines[0].replica", equalTo("workerpool0-0"))
            .body("lines[0].severity", equalTo("INFO"))
            .body("lines[0].time", equalTo("2026-03-01T12:00:00Z"))
            .body("state", equalTo("RUNNING"))
            .body("ended", equalTo(false))
            .body("pause", equalTo("1.0s"))
            .extract()
            .path("next");
    given()
        .queryParam("after", next)
        .get(JOBS + job.id() + "/logs")
        .then()
        .body("lines.text", contains("ready"));
  }

  @Test
  void showsOneReplica() {
    given()
        .get(JOBS + printed().id() + "/logs?replica=workerpool1-0")
        .then()
        .body("lines.text", contains("ready"));
  }

  @Test
  void showsNothingOfAJobThatHasNotStarted() {
    Job job = new Told(yard, "logs").queued();
    given()
        .get(JOBS + job.id() + "/logs")
        .then()
        .statusCode(200)
        .body("lines", empty())
        .body("state", equalTo("QUEUED"));
  }

  @Test
  void namesEveryBadParameter() {
    given()
        .get(JOBS + "x/logs?pageSize=0&replica=a%20b&tail=3")
        .then()
        .statusCode(400)
        .body("error.message", containsString("pageSize"))
        .body("error.message", containsString("replica"))
        .body("error.message", containsString("tail"))
        .body("error.message", containsString("job"));
  }

  @Test
  void refusesAPositionThatIsNone() {
    given()
        .get(JOBS + printed().id() + "/logs?after=nowhere")
        .then()
        .statusCode(400)
        .body("error.message", containsString("after"))
        .body("error.message", not(startsWith("Trainyard broke")));
  }

  @Test
  void knowsNothingOfAnUnknownJob() {
    given().get(JOBS + "1/logs").then().statusCode(404);
  }
}
