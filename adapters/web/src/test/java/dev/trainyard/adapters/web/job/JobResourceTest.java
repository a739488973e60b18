package dev.trainyard.adapters.web.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.testkit.JobRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class JobResourceTest {
  @Inject InMemoryYard yard;

  @Test
  void showsAQueuedJobWithWhatItWaitsForAndItsSpec() {
    Job job = new Told(yard, "queued").queued();
    get("queued/jobs/" + job.id())
        .statusCode(200)
        .body("name", equalTo("projects/queued/locations/us-central1/customJobs/" + job.id()))
        .body("jobId", equalTo(job.id().toString()))
        .body("displayName", equalTo("mnist"))
        .body("project", equalTo("queued"))
        .body("location", equalTo("us-central1"))
        .body("state", equalTo("QUEUED"))
        .body("vertexState", equalTo("JOB_STATE_QUEUED"))
        .body("waiting.reason", equalTo("PRIORITY"))
        .body("waiting.words", equalTo("waits for its turn"))
        .body("waiting.until", equalTo("2026-03-01T12:00:00Z"))
        .body("reason", equalTo("waits for its turn"))
        .body("version", equalTo(1))
        .body("attempt", equalTo(0))
        .body("priority", equalTo(0))
        .body("submissionKey", equalTo("key-" + job.id()))
        .body("actor", equalTo("ada"))
        .body("channel", equalTo("KAFKA"))
        .body("createTime", equalTo("2026-03-01T12:00:00Z"))
        .body("$", not(hasKey("remoteName")))
        .body("jobSpec.workerPoolSpecs[0].machineSpec.machineType", equalTo("n1-standard-4"));
  }

  @Test
  void showsAStartingJobToVertexClientsAsQueued() {
    Job job = new Told(yard, "starting").starting();
    get("starting/jobs/" + job.id())
        .body("state", equalTo("STARTING"))
        .body("vertexState", equalTo("JOB_STATE_QUEUED"))
        .body("reason", equalTo("is being created on Vertex"))
        .body("waiting", nullValue());
  }

  @Test
  void showsAFailedJobWithItsErrorAndTimes() {
    Job job = new Told(yard, "failed").failed();
    get("failed/jobs/" + job.id())
        .body("state", equalTo("FAILED"))
        .body("error.code", greaterThan(0))
        .body("error.message", notNullValue())
        .body("remoteName", equalTo(job.attempt().remoteName()))
        .body("attempt", equalTo(1))
        .body("startTime", equalTo(String.valueOf(job.times().startTime())))
        .body("endTime", equalTo(String.valueOf(job.times().endTime())));
  }

  @Test
  void showsADeletedJobToWhoeverAsksForItAndListsItNoMore() {
    Told told = new Told(yard, "deleted");
    Job kept = told.failed();
    Job deleted = told.deleted();
    get("deleted/jobs/" + deleted.id())
        .statusCode(200)
        .body("state", equalTo("FAILED"))
        .body("deleteTime", equalTo("2026-03-01T13:00:00Z"));
    get("deleted/jobs/" + kept.id()).body("$", not(hasKey("deleteTime")));
    get("deleted/jobs").body("jobs.jobId", contains(kept.id().toString()));
    get("deleted/jobs/" + deleted.id() + "/history")
        .body("history.last().reason", equalTo("DELETED"))
        .body("history.last().from", equalTo("FAILED"))
        .body("history.last().state", equalTo("FAILED"));
  }

  @Test
  void passesEveryFieldOfTheSpec() {
    Told told = new Told(yard, "every");
    Job job = told.queued(JobRequests.aJobWithEveryField());
    get("every/jobs/" + job.id())
        .body("jobSpec.scheduling.timeout", endsWith("s"))
        .body("encryptionSpec.kmsKeyName", startsWith("projects/"));
  }

  @Test
  void listsNewestFirstAPageAtATimeWithoutSpecs() {
    Told told = new Told(yard, "list");
    Job older = told.queued();
    Job newer = told.queued();
    String token =
        get("list/jobs?pageSize=1")
            .body("jobs.jobId", contains(newer.id().toString()))
            .body("jobs[0].jobSpec", nullValue())
            .extract()
            .path("nextPageToken");
    get("list/jobs?pageSize=1&pageToken=" + token)
        .body("jobs.jobId", contains(older.id().toString()))
        .body("nextPageToken", nullValue());
  }

  @Test
  void listsWithSpecsWhereTheFullViewIsAsked() {
    new Told(yard, "full").queued();
    get("full/jobs?view=full").body("jobs[0].jobSpec.workerPoolSpecs", hasSize(1));
  }

  @Test
  void selectsByStateUnderEitherNameAndByBatch() {
    Told told = new Told(yard, "select");
    String running = told.running().id().toString();
    String starting = told.starting().id().toString();
    String queued = told.queued().id().toString();
    get("select/jobs?state=running,FAILED").body("jobs.jobId", contains(running));
    get("select/jobs?state=QUEUED&state=RUNNING").body("jobs.jobId", contains(queued, running));
    get("select/jobs?state=JOB_STATE_QUEUED").body("jobs.jobId", contains(queued, starting));
    get("select/jobs?batch=other").body("jobs", hasSize(0));
  }

  @Test
  void namesEveryBadParameterAtOnce() {
    get("Bad!/jobs?state=DONE,QUEUED&state=JOB_STATE_PAUSED&pageSize=0&pageToken=x&view=wide&stat=1")
        .statusCode(400)
        .body("error.status", equalTo("INVALID_ARGUMENT"))
        .body(
            "error.details[0].fieldViolations.field",
            contains("project", "stat", "view", "pageSize", "state", "state", "pageToken"));
  }

  @Test
  void knowsNoJobOfAnotherProject() {
    Job job = new Told(yard, "mine").queued();
    get("other/jobs/" + job.id())
        .statusCode(404)
        .body("error.code", equalTo(404))
        .body("error.status", equalTo("NOT_FOUND"))
        .body("error.message", equalTo("Project other has no job " + job.id() + "."));
  }

  @Test
  void refusesAnIdThatIsNone() {
    get("mine/jobs/abc")
        .statusCode(400)
        .body("error.details[0].fieldViolations[0].field", equalTo("job"))
        .body(
            "error.details[0].fieldViolations[0].description", equalTo("\"abc\" is not a job id"));
  }

  private static ValidatableResponse get(String path) {
    return given().get("/trainyard/v1/projects/" + path).then().contentType("application/json");
  }
}
