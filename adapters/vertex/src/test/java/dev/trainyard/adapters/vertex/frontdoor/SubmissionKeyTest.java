package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionKeyTest {
  private static final Map<String, String> KEY = Map.of("idempotency-key", "one");

  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  @ParameterizedTest
  @ValueSource(strings = {"idempotency-key", "x-trainyard-key", "x-goog-request-id"})
  void makesOneJobOfOneRequestHoweverOftenItComes(String header) {
    Reply first = door.post(JOBS, Bodies.job("a"), Map.of(header, "one"));
    Reply again = door.post(JOBS, Bodies.job("a"), Map.of(header, " one "));
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(trainyard.stored(first.id()).submission().key().value()).isEqualTo("one");
    assertThat(door.get(JOBS).names("customJobs")).hasSize(1);
  }

  @Test
  void showsWhatTheFirstHasBecomeMeanwhile() {
    String id = door.post(JOBS, Bodies.job("a"), KEY).id();
    door.post(JOBS + "/" + id + ":cancel", "");
    assertThat(door.post(JOBS, Bodies.job("a"), KEY).text("state"))
        .isEqualTo("JOB_STATE_CANCELLED");
  }

  @Test
  void refusesAnotherRequestAndNamesTheFirst() {
    String id = door.post(JOBS, Bodies.job("a"), KEY).id();
    String elsewhere = JOBS.replace("us-central1", "europe-west4");
    List<Reply> others =
        List.of(
            door.post(JOBS, Bodies.job("b"), KEY),
            door.post(JOBS, Bodies.labelled("a", "k", "v"), KEY),
            door.post(PIPELINES, Bodies.pipeline("a"), KEY),
            door.post(elsewhere, Bodies.job("a"), KEY));
    assertThat(others).extracting(Reply::status).containsOnly(409);
    assertThat(others).extracting(Reply::error).containsOnly("ALREADY_EXISTS");
    assertThat(others).allMatch(other -> other.message().contains(JOBS + "/" + id + "."));
  }

  @Test
  void isItsProjectsAlone() {
    Reply here = door.post(JOBS, Bodies.job("a"), KEY);
    Reply there =
        door.post("projects/other/locations/us-central1/customJobs", Bodies.job("a"), KEY);
    assertThat(there.status()).isEqualTo(200);
    assertThat(there.id()).isNotEqualTo(here.id());
  }

  @Test
  void isUsedUpEvenAfterTheJobWasDeleted() {
    String id = door.post(JOBS, Bodies.job("a"), KEY).id();
    door.post(JOBS + "/" + id + ":cancel", "");
    assertThat(door.delete(JOBS + "/" + id).status()).isEqualTo(200);

    Reply again = door.post(JOBS, Bodies.job("a"), KEY);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.message()).contains("deleted", JOBS + "/" + id);
  }

  @Test
  void namesADeletedPipelineByItsName() {
    String id = door.post(PIPELINES, Bodies.pipeline("a"), KEY).id();
    door.post(PIPELINES + "/" + id + ":cancel", "");
    door.delete(PIPELINES + "/" + id);
    assertThat(door.post(PIPELINES, Bodies.pipeline("a"), KEY).message())
        .contains(PIPELINES + "/" + id);
  }

  @Test
  void knowsAPipelineAgainWhoseInputsComeInAnotherOrder() {
    TrainingPipeline one = pipeline(List.of("workerPoolSpecs", "serviceAccount", "experiment"));
    TrainingPipeline same = pipeline(List.of("experiment", "workerPoolSpecs", "serviceAccount"));
    assertThat(same).isEqualTo(one);
    assertThat(create(same)).isEqualTo(create(one));
  }

  private TrainingPipeline create(TrainingPipeline pipeline) {
    return door.ask(
        PipelineServiceGrpc.getCreateTrainingPipelineMethod(),
        CreateTrainingPipelineRequest.newBuilder()
            .setParent(PARENT)
            .setTrainingPipeline(pipeline)
            .build(),
        KEY);
  }

  // why: Go's maps have no order, and so neither has what a client in Go sends again
  private TrainingPipeline pipeline(List<String> order) {
    TrainingPipeline whole =
        new Trainyard()
            .door
            .post(PIPELINES, Bodies.pipeline("a"))
            .as(TrainingPipeline.getDefaultInstance());
    Value pools =
        whole.getTrainingTaskInputs().getStructValue().getFieldsOrThrow("workerPoolSpecs");
    Struct.Builder inputs = Struct.newBuilder();
    for (String name : new ArrayList<>(order)) {
      inputs.putFields(
          name,
          name.equals("workerPoolSpecs") ? pools : Value.newBuilder().setStringValue("").build());
    }
    return whole.toBuilder()
        .setTrainingTaskInputs(Value.newBuilder().setStructValue(inputs))
        .build();
  }
}
