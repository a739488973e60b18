package dev.trainyard.adapters.web.submit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.trainyard.adapters.web.Gate;
import dev.trainyard.adapters.web.Lines;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class SubmitRefusalTest {
  private static final String SUBMIT = "/trainyard/v1/projects/refusals/jobs:submit";

  @Inject Gate gate;

  @AfterEach
  void open() {
    gate.opens();
  }

  @Test
  void namesEveryBadParameterAtOnce() {
    post(
            ndjson()
                .header("Idempotency-Key", "k".repeat(500))
                .header("x-trainyard-actor", "a".repeat(300)),
            "?location=No%20where&priority=high&batch=-b&prioriy=1",
            Lines.aJob("a"))
        .statusCode(400)
        .contentType("application/json")
        .body("error.code", equalTo(400))
        .body("error.status", equalTo("INVALID_ARGUMENT"))
        .body("error.message", startsWith("List of found errors:\t1.Field: prioriy; Message: "))
        .body("error.details[0].'@type'", equalTo("type.googleapis.com/google.rpc.BadRequest"))
        .body(
            "error.details[0].fieldViolations.field",
            containsInAnyOrder(
                "prioriy", "parent", "priority", "batch", "Idempotency-Key", "x-trainyard-actor"));
  }

  @Test
  void refusesAnotherContentType() {
    post(given().contentType("text/plain"), "", "a=b")
        .statusCode(415)
        .contentType("application/json")
        .body("error.code", equalTo(415))
        .body("error.message", startsWith("text/plain"))
        .body("error.status", equalTo("INVALID_ARGUMENT"));
  }

  @Test
  void refusesABodyWithoutALine() {
    post(ndjson(), "", "\n\n")
        .statusCode(400)
        .body("error.details[0].fieldViolations[0].field", equalTo("body"));
  }

  @Test
  void saysUnavailableAndWhenToComeBackIfTheStoreIsAwayFromTheStart() {
    gate.storeGoesAwayAfter(0);
    post(ndjson(), "?batch=away", Lines.aJob("a"))
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/x-ndjson")
        .body(equalTo("{\"line\":1,\"key\":\"away/1\",\"outcome\":\"UNAVAILABLE\"}\n"));
  }

  @Test
  void acceptsASingleObjectOverSeveralLines() {
    post(json(), "", Lines.aJob("a").replace(",", ",\n"))
        .statusCode(200)
        .contentType("application/json")
        .body("outcome", equalTo("ACCEPTED"))
        .body("name", startsWith("projects/refusals/locations/us-central1/customJobs/"));
  }

  @Test
  void takesTheIdempotencyKeyItselfForASingleObject() {
    for (String outcome : new String[] {"ACCEPTED", "ALREADY_KNOWN"}) {
      post(json().header("Idempotency-Key", "single"), "?batch=b", Lines.aJob("a"))
          .statusCode(200)
          .body("key", equalTo("single"))
          .body("outcome", equalTo(outcome));
    }
  }

  @Test
  void answersASingleRefusedObjectWithEveryViolation() {
    post(json(), "", "{\"displayNam\":\"x\",\"jobSpec\":{}}")
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", hasItem("job_spec.worker_pool_specs"))
        .body("error.message", containsString("displayNam"));
  }

  @Test
  void answersASingleObjectWhoseKeyIsTakenWithConflict() {
    post(json().header("Idempotency-Key", "taken"), "", Lines.aJob("a")).statusCode(200);
    post(json().header("Idempotency-Key", "taken"), "", Lines.aJob("b"))
        .statusCode(409)
        .body("error.status", equalTo("ALREADY_EXISTS"))
        .body("error.message", containsString("became job 37"));
  }

  @Test
  void refusesASingleObjectThatIsTooLong() {
    post(json(), "", "{\"displayName\":\"" + "x".repeat(1024 * 1024) + "\"}")
        .statusCode(400)
        .body("error.details[0].fieldViolations[0].field", equalTo("line"));
  }

  @Test
  void answersASingleObjectWithUnavailableWhileTheStoreIsAway() {
    gate.storeGoesAwayAfter(0);
    post(json(), "", Lines.aJob("a"))
        .statusCode(503)
        .header("Retry-After", "5")
        .body("error.status", equalTo("UNAVAILABLE"));
  }

  private static RequestSpecification ndjson() {
    return given().contentType("application/x-ndjson");
  }

  private static RequestSpecification json() {
    return given().contentType("application/json");
  }

  private static ValidatableResponse post(RequestSpecification request, String query, String body) {
    return request
        .urlEncodingEnabled(false)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(SUBMIT + query)
        .then();
  }
}
