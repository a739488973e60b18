package dev.trainyard.adapters.web.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesRegex;

import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.RecordingReplayPublisher;
import dev.trainyard.application.testkit.StorageContract;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.testkit.Steps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class ReplayResourceTest {
  @Inject InMemoryYard yard;
  @Inject RecordingReplayPublisher replays;

  @Test
  void tellsAgainAndSaysHowManyAndWhere() {
    accept("once-more", 501, 502);
    replay("once-more", "{\"from\": \"2026-03-01T13:00:00+01:00\", \"topic\": \"mine\"}")
        .statusCode(200)
        .body("replay", matchesRegex("\\d+"))
        .body("events", equalTo(2))
        .body("topic", equalTo("mine"));
    assertThat(Steps.of(replays.told().getLast())).containsExactly("501/1", "502/1");
    assertThat(replays.replays().getLast().actor()).isEqualTo("grace");
  }

  @Test
  void tellsOneJobOrAllProjects() {
    accept("one-of", 511, 512);
    replay("one-of", "{\"job\": \"512\"}")
        .statusCode(200)
        .body("events", equalTo(1))
        .body("topic", equalTo("replays"));
    replay("-", "{\"from\": \"2026-03-01T12:00:00Z\"}")
        .statusCode(200)
        .body("events", greaterThanOrEqualTo(2));
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    replay(
            "Bad!",
            "{\"from\": \"yesterday\", \"to\": 3, \"job\": \"x\", \"batch\": \"no batch!\","
                + " \"topic\": \"news\", \"since\": \"\"}")
        .statusCode(400)
        .body(
            "error.details[0].fieldViolations.field",
            contains("project", "since", "from", "to", "job", "batch", "topic"));
    replay("p", "{\"from\": \"2026-03-02T12:00:00Z\", \"to\": \"2026-03-01T12:00:00Z\"}")
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", contains("from", "to"))
        .body("error.message", containsString("lies in the future"));
    replay("p", "{\"from\": \"yesterday\"}")
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", contains("from"));
    replay("p", "[]")
        .statusCode(400)
        .body("error.details[0].fieldViolations.field", contains("body", "from"));
  }

  @Test
  void saysHowFarItCameWhenKafkaWentAway() {
    accept("broken", 521, 522);
    replays.goAwayAfter(0);
    try {
      replay("broken", "{\"job\": \"521\"}")
          .statusCode(503)
          .body("error.status", equalTo("UNAVAILABLE"))
          .body("error.message", matchesRegex("Replay \\d+ broke off after 0 events: away. .*"));
    } finally {
      replays.goAwayAfter(Integer.MAX_VALUE);
    }
  }

  private void accept(String project, long... ids) {
    for (long id : ids) {
      yard.accept(List.of(StorageContract.arrivalAt(new Place(project, "us-central1"), id)));
    }
  }

  private static ValidatableResponse replay(String project, String body) {
    return given()
        .header("x-trainyard-actor", "grace")
        .contentType("application/json")
        .body(body)
        .urlEncodingEnabled(false)
        .post("/trainyard/v1/projects/" + project + "/history:replay")
        .then();
  }
}
