package dev.trainyard.adapters.web.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.trainyard.application.testkit.InMemoryYard;
import io.quarkus.test.junit.QuarkusTest;
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
  void refusesAProjectThatIsNone() {
    given().get("/trainyard/v1/projects/Bad!/batches/none").then().statusCode(400);
  }
}
