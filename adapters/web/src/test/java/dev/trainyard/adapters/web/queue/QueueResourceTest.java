package dev.trainyard.adapters.web.queue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.trainyard.adapters.web.job.Told;
import dev.trainyard.application.testkit.InMemoryYard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class QueueResourceTest {
  @Inject InMemoryYard yard;

  @Test
  void countsAProjectByStateAndByWhatIsWaitedFor() {
    Told told = new Told(yard, "queue-1");
    told.queued();
    told.queued();
    told.running();
    given()
        .get("/trainyard/v1/queues/queue-1")
        .then()
        .statusCode(200)
        .body(
            equalTo(
                "{\"project\":\"queue-1\",\"counts\":{\"QUEUED\":2,\"STARTING\":0,\"PENDING\":0,"
                    + "\"RUNNING\":1,\"CANCELLING\":0,\"SUCCEEDED\":0,\"FAILED\":0,\"CANCELLED\":0},"
                    + "\"oldestWaiting\":\"2026-03-01T12:00:00Z\",\"locations\":[{\"location\":\"us-central1\","
                    + "\"counts\":{\"QUEUED\":2,\"STARTING\":0,\"PENDING\":0,\"RUNNING\":1,\"CANCELLING\":0,"
                    + "\"SUCCEEDED\":0,\"FAILED\":0,\"CANCELLED\":0},\"waiting\":[{\"reason\":\"PRIORITY\","
                    + "\"jobs\":2,\"oldest\":\"2026-03-01T12:00:00Z\"}]}]}"));
    given()
        .get("/trainyard/v1/queues")
        .then()
        .statusCode(200)
        .body("queues.project", hasItem("queue-1"));
  }

  @Test
  void knowsNoProjectThatNeverHadAJob() {
    given()
        .get("/trainyard/v1/queues/nobody")
        .then()
        .statusCode(404)
        .body("error.message", equalTo("Project nobody never had a job here."));
    given().get("/trainyard/v1/queues/Bad!").then().statusCode(400);
  }

  @Test
  void showsWhatIsAllowedAtEachPlace() {
    new Told(yard, "quota-1").queued();
    given()
        .get("/trainyard/v1/quotas")
        .then()
        .statusCode(200)
        .body("quotas.find { it.project == 'quota-1' }.waiting", equalTo(1))
        .body("quotas.find { it.project == 'quota-1' }.throttled", equalTo(0))
        .body("quotas.find { it.project == 'quota-1' }", not(hasKey("creates")));
  }
}
