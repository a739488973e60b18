package dev.trainyard.adapters.web.error;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.trainyard.adapters.web.Gate;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class ErrorMapperTest {
  @Inject Gate gate;

  @AfterEach
  void open() {
    gate.opens();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/trainyard",
        "/trainyard/v1/nothing",
        "/trainyard/v1/projects/p/jobs/1/nothing",
        "/trainyard/v1/projects/p/nothing"
      })
  void answersAnUnknownPathInTheEnvelope(String path) {
    isEnvelope(given().get(path).then(), 404, "NOT_FOUND")
        .body("error.message", equalTo("There is nothing at " + path + "."));
  }

  @Test
  void answersAWrongMethodInTheEnvelope() {
    isEnvelope(given().delete("/trainyard/v1/projects/p/jobs").then(), 405, "UNIMPLEMENTED");
  }

  @Test
  void answersAnUnservedAcceptInTheEnvelope() {
    isEnvelope(
        given().accept("image/png").get("/trainyard/v1/projects/p/jobs").then(),
        406,
        "INVALID_ARGUMENT");
  }

  @Test
  void saysWhenToComeBackWhileTheStoreIsAway() {
    gate.storeGoesAwayAfter(0);
    isEnvelope(given().get("/trainyard/v1/projects/p/jobs").then(), 503, "UNAVAILABLE")
        .header("Retry-After", "5");
  }

  @Test
  void tellsNothingOfItsInsideWhenItBreaks() {
    gate.breaks();
    isEnvelope(given().get("/trainyard/v1/projects/p/jobs").then(), 500, "INTERNAL")
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }

  private static ValidatableResponse isEnvelope(
      ValidatableResponse response, int code, String status) {
    return response
        .statusCode(code)
        .contentType("application/json")
        .body("error.code", equalTo(code))
        .body("error.status", equalTo(status));
  }
}
