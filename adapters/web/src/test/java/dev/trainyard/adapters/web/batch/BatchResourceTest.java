package dev.trainyard.adapters.web.batch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.trainyard.adapters.web.job.Told;
import dev.trainyard.application.testkit.InMemoryYard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class BatchResourceTest {
  @Inject InMemoryYard yard;

  @Test
  void countsByStateAndSaysHowFarItIs() {
    Told told = new Told(yard, "batches", "sweep-7");
    told.queued();
    told.queued();
    told.running();
    told.failed();
    given()
        .get("/trainyard/v1/projects/batches/batches/sweep-7")
        .then()
        .statusCode(200)
        .body(
            equalTo(
                "{\"project\":\"batches\",\"batch\":\"sweep-7\",\"total\":4,\"ended\":1,"
                    + "\"progress\":0.25,\"counts\":{\"QUEUED\":2,\"STARTING\":0,\"PENDING\":0,"
                    + "\"RUNNING\":1,\"CANCELLING\":0,\"SUCCEEDED\":0,\"FAILED\":1,"
                    + "\"CANCELLED\":0}}"));
  }

  @Test
  void knowsNoBatchThatIsNotThere() {
    given()
        .get("/trainyard/v1/projects/batches/batches/none")
        .then()
        .statusCode(404)
        .body("error.message", equalTo("Project batches has no batch none."));
  }

  @Test
  void listsBatchesPageByPage() {
    new Told(yard, "many", "a").queued();
    new Told(yard, "many", "b").failed();
    String token =
        given()
            .get("/trainyard/v1/projects/many/batches?pageSize=1")
            .then()
            .statusCode(200)
            .body("batches.batch", contains("a"))
            .body("batches[0].createTime", equalTo("2026-03-01T12:00:00Z"))
            .extract()
            .path("nextPageToken");
    given()
        .get("/trainyard/v1/projects/many/batches?pageSize=1&pageToken=" + token)
        .then()
        .body("batches.batch", contains("b"))
        .body("batches[0].counts.FAILED", equalTo(1))
        .body("$", not(hasKey("nextPageToken")));
    given()
        .get("/trainyard/v1/projects/many/batches?pageSize=many")
        .then()
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", contains("pageSize"));
  }

  @Test
  void cancelsAllAndSaysHowMany() {
    Told told = new Told(yard, "wholes", "c");
    told.queued();
    told.running();
    told.failed();
    act("wholes/batches/c:cancel")
        .statusCode(200)
        .body(equalTo("{\"batch\":\"c\",\"cancelled\":1,\"cancelling\":1}"));
    act("wholes/batches/none:cancel").statusCode(404);
  }

  @Test
  void retriesWhatFailedAndSaysHowMany() {
    Told told = new Told(yard, "wholes", "d");
    told.failed();
    told.failed();
    act("wholes/batches/d:retry")
        .body(equalTo("{\"batch\":\"d\",\"retried\":2,\"already\":0,\"refused\":0}"));
    act("wholes/batches/d:retry")
        .body(equalTo("{\"batch\":\"d\",\"retried\":0,\"already\":2,\"refused\":0}"));
    act("wholes/batches/none:retry")
        .statusCode(404)
        .body("error.message", equalTo("Project wholes has no batch none."));
  }

  private static ValidatableResponse act(String path) {
    return given()
        .urlEncodingEnabled(false)
        .body("{\"reason\": \"why not\"}")
        .post("/trainyard/v1/projects/" + path)
        .then();
  }

  @Test
  void refusesAProjectThatIsNone() {
    given().get("/trainyard/v1/projects/Bad!/batches/none").then().statusCode(400);
  }
}
