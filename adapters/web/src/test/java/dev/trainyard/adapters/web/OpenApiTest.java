package dev.trainyard.adapters.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
  private static final String JOBS = "/trainyard/v1/projects/{project}/jobs";

  @Test
  void describesEveryResourceAndNothingElse() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(
            "paths.keySet()",
            containsInAnyOrder(
                JOBS,
                JOBS + "/{job}",
                JOBS + "/{job}/history",
                JOBS + "/{job}/logs",
                JOBS + "/{job}:cancel",
                JOBS + "/{job}:setPriority",
                JOBS + "/{job}:retry",
                JOBS + "/{job}:explain",
                "/trainyard/v1/queues",
                "/trainyard/v1/queues/{project}",
                "/trainyard/v1/quotas",
                JOBS + ":submit",
                "/trainyard/v1/projects/{project}/history:replay",
                "/trainyard/v1/projects/{project}/batches",
                "/trainyard/v1/projects/{project}/batches/{batch}:cancel",
                "/trainyard/v1/projects/{project}/batches/{batch}:retry",
                "/trainyard/v1/projects/{project}/batches/{batch}"));
  }

  @Test
  void showsAJobAsTheFlatObjectThatItIs() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("components.schemas.Job.properties", hasKey("vertexState"))
        .body("components.schemas.Job.properties", hasKey("createTime"))
        .body("components.schemas.Job.properties.jobSpec.type", equalTo("object"))
        .body("components.schemas.HistoryEntry.properties", hasKey("wait"));
  }

  @Test
  void describesTheStreamAsLines() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body(
            "paths.'" + JOBS + ":submit'.post.requestBody.content", hasKey("application/x-ndjson"))
        .body(
            "paths.'" + JOBS + ":submit'.post.responses.'200'.content",
            hasKey("application/x-ndjson"));
  }
}
