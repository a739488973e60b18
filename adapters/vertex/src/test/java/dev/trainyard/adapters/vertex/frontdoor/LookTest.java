package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.trainyard.domain.job.RemoteJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {
  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customJobs/1002",
        "customJobs/abc",
        "customJobs/01001",
        "customJobs/-1001",
        "customJobs/0",
        "customJobs/9223372036854775808",
        "customJobs/99999999999999999999",
        "trainingPipelines/1001",
        "trainingPipelines/x"
      })
  void knowsNothingByAnotherId(String name) {
    door.post(JOBS, Bodies.job("a"));
    expectAll(PARENT + "/" + name, 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "projects/trainyard-test/locations/us-central1/customJobs/a b",
        "projects/trainyard-test/locations/us-central1/customJobs/a.b",
        "projects/trainyard-test/locations/us-central1/customJobs/%00",
        "projects/trainyard-test/locations/us-central1/trainingPipelines/\u0661",
        "projects/Upper/locations/us-central1/customJobs/1001",
        "projects/trainyard-test/locations/us_central1/customJobs/1001",
        "projects/%2F/locations/us-central1/customJobs/1001"
      })
  void saysThatANameIsMalformed(String name) {
    expectAll(name, 400, "INVALID_ARGUMENT");
  }

  @ParameterizedTest
  @CsvSource({"us-central1,europe-west4", "trainyard-test,another"})
  void knowsAJobOnlyInItsOwnLocationAndProject(String here, String there) {
    String id = door.post(JOBS, Bodies.job("a")).id();
    expectAll((JOBS + "/" + id).replace(here, there), 404, "NOT_FOUND");
    assertThat(door.get(JOBS + "/" + id).text("state")).isEqualTo("JOB_STATE_QUEUED");
  }

  @ParameterizedTest
  @ValueSource(strings = {JOBS, PIPELINES})
  void cancelsAsOftenAsItIsAsked(String collection) {
    String name = collection + "/" + made(collection);
    assertThat(door.post(name + ":cancel", "{}").json()).isEqualTo(new JsonObject());
    assertThat(door.get(name).text("state")).endsWith("STATE_CANCELLED");
    assertThat(door.post(name + ":cancel", "").json()).isEqualTo(new JsonObject());
    assertThat(door.get(name).text("state")).endsWith("STATE_CANCELLED");
  }

  @Test
  void cancelsWhatRunsByAskingVertex() {
    String id = made(JOBS);
    trainyard.bring(id, RemoteJob.State.RUNNING);
    assertThat(door.post(JOBS + "/" + id + ":cancel", "{}").status()).isEqualTo(200);
    assertThat(door.get(JOBS + "/" + id).text("state")).isEqualTo("JOB_STATE_CANCELLING");
  }

  @ParameterizedTest
  @CsvSource({JOBS + ",JOB_STATE_QUEUED", PIPELINES + ",PIPELINE_STATE_PENDING"})
  void deletesNothingThatLives(String collection, String state) {
    String name = collection + "/" + made(collection);
    Reply refused = door.delete(name);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo("FAILED_PRECONDITION");
    assertThat(refused.message()).contains(name, state, "cancel it first");
    assertThat(door.get(name).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {JOBS, PIPELINES})
  void deletesWhatHasEnded(String collection) {
    String name = collection + "/" + made(collection);
    door.post(name + ":cancel", "");
    Reply operation = door.delete(name);
    assertThat(operation.status()).isEqualTo(200);
    assertThat(operation.json().get("done").getAsBoolean()).isTrue();
    expectAll(name, 404, "NOT_FOUND");
    assertThat(door.get(collection).json().size()).isZero();
  }

  @Test
  void leavesTheJobOfADeletedPipelineAndNotThePipelineOfADeletedJob() {
    String id = made(PIPELINES);
    door.post(PIPELINES + "/" + id + ":cancel", "");
    door.delete(PIPELINES + "/" + id);
    assertThat(door.get(JOBS + "/" + id).text("state")).isEqualTo("JOB_STATE_CANCELLED");
    assertThat(door.delete(JOBS + "/" + id).status()).isEqualTo(200);
    assertThat(door.get(JOBS + "/" + id).status()).isEqualTo(404);
  }

  private String made(String collection) {
    String body = collection.equals(JOBS) ? Bodies.job("a") : Bodies.pipeline("a");
    return door.post(collection, body).id();
  }

  private void expectAll(String name, int status, String error) {
    for (Reply reply :
        new Reply[] {door.get(name), door.post(name + ":cancel", "{}"), door.delete(name)}) {
      assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
      assertThat(reply.error()).isEqualTo(error);
    }
  }
}
