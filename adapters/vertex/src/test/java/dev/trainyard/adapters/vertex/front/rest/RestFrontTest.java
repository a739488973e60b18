package dev.trainyard.adapters.vertex.front.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.AcceleratorType;
import com.google.cloud.aiplatform.v1.CancelCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import com.google.cloud.aiplatform.v1.PipelineServiceGrpc;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.ApiVersion;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestFrontTest {
  private static final String JOBS = "/v1/projects/p/locations/us-central1/customJobs";

  private final List<Asked<?>> seen = new ArrayList<>();
  private final RestFront front =
      new RestFront(
          Methods.of(
              "The house",
              "one method",
              List.of(
                  new Served<>(
                      JobServiceGrpc.getCreateCustomJobMethod(),
                      asked -> note(asked, asked.request().getCustomJob())),
                  Served.sound(
                      JobServiceGrpc.getGetCustomJobMethod(),
                      asked ->
                          note(
                              asked,
                              CustomJob.newBuilder().setState(JobState.JOB_STATE_FAILED).build())),
                  Served.sound(
                      JobServiceGrpc.getListCustomJobsMethod(),
                      asked -> note(asked, ListCustomJobsResponse.getDefaultInstance())),
                  Served.sound(
                      JobServiceGrpc.getCancelCustomJobMethod(),
                      asked -> note(asked, Empty.getDefaultInstance())),
                  new Served<>(
                      PipelineServiceGrpc.getCreateTrainingPipelineMethod(),
                      asked -> note(asked, asked.request().getTrainingPipeline())),
                  Served.sound(
                      OperationsGrpc.getGetOperationMethod(),
                      asked -> note(asked, Operation.newBuilder().setDone(true).build())))));

  private <A extends Message> A note(Asked<?> asked, A answer) {
    seen.add(asked);
    return answer;
  }

  private RestAnswer call(String method, String path, String query, String body) {
    return front.answer(
        new RestRequest(
            method, path, query, Map.of(), body.getBytes(StandardCharsets.UTF_8), "here"));
  }

  @SuppressWarnings("unchecked")
  private <Q> Asked<Q> only() {
    assertThat(seen).hasSize(1);
    return (Asked<Q>) seen.getFirst();
  }

  private static JsonObject error(RestAnswer answer) {
    return JsonParser.parseString(answer.json()).getAsJsonObject().getAsJsonObject("error");
  }

  @Test
  void readsTheParentFromThePathAndTheJobFromTheBody() {
    call("POST", JOBS, "", "{\"displayName\":\"a\",\"labels\":{\"k\":\"v\"}}");

    Asked<CreateCustomJobRequest> asked = only();
    assertThat(asked.request().getParent()).isEqualTo("projects/p/locations/us-central1");
    assertThat(asked.request().getCustomJob().getDisplayName()).isEqualTo("a");
    assertThat(asked.request().getCustomJob().getLabelsMap()).containsEntry("k", "v");
    assertThat(asked.caller().version()).isEqualTo(ApiVersion.V1);
  }

  @Test
  void takesEveryFormOfNamesEnumsAndNumbers() {
    call(
        "POST",
        JOBS,
        "$alt=json;enum-encoding=int",
        """
        {"display_name":"a","jobSpec":{"worker_pool_specs":[{"replicaCount":"1","machine_spec":
        {"acceleratorType":5,"accelerator_count":2}},{"replica_count":2,"machineSpec":
        {"acceleratorType":"NVIDIA_TESLA_T4"}}]},"webAccessUris":{},"name":"x"}
        """);

    Asked<CreateCustomJobRequest> asked = only();
    var pools = asked.request().getCustomJob().getJobSpec().getWorkerPoolSpecsList();
    assertThat(asked.faults()).isEmpty();
    assertThat(pools).extracting(pool -> pool.getReplicaCount()).containsExactly(1L, 2L);
    assertThat(pools)
        .extracting(pool -> pool.getMachineSpec().getAcceleratorType())
        .containsOnly(AcceleratorType.NVIDIA_TESLA_T4);
  }

  @Test
  void bindsTheQuery() {
    call(
        "GET",
        JOBS,
        "filter=labels.a%3Db+OR+state%3DJOB_STATE_FAILED&pageSize=7&page_token=t&readMask=name%2CcreateTime&alt=json&key=k",
        "");

    Asked<ListCustomJobsRequest> asked = only();
    assertThat(asked.request().getFilter()).isEqualTo("labels.a=b OR state=JOB_STATE_FAILED");
    assertThat(asked.request().getPageSize()).isEqualTo(7);
    assertThat(asked.request().getPageToken()).isEqualTo("t");
    assertThat(asked.request().getReadMask().getPathsList()).containsExactly("name", "create_time");
  }

  @Test
  void namesEveryParameterThatItCannotBind() {
    RestAnswer answer = call("GET", JOBS, "orderBy=x&pageSize=z&filter.a=1", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(error(answer).get("message").getAsString())
        .contains("Unknown name \"orderBy\"", "'pageSize'", "Unknown name \"filter.a\"");
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/v1,V1", "/v1beta1,V1BETA1", "/ui,V1"})
  void answersUnderEachPrefix(String prefix, ApiVersion version) {
    call("GET", prefix + "/projects/p/locations/l/operations/7", "", "");

    Asked<GetOperationRequest> asked = only();
    assertThat(asked.request().getName()).isEqualTo("projects/p/locations/l/operations/7");
    assertThat(asked.caller().version()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"customJobs/1", "trainingPipelines/2"})
  void findsAnOperationUnderItsOwner(String owner) {
    call("GET", "/v1/projects/p/locations/l/" + owner + "/operations/7", "", "");

    Asked<GetOperationRequest> asked = only();
    assertThat(asked.request().getName())
        .isEqualTo("projects/p/locations/l/" + owner + "/operations/7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void takesAVerbWithOrWithoutABody(String body) {
    RestAnswer answer = call("POST", JOBS + "/9:cancel", "", body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo("{\n}\n");
    Asked<CancelCustomJobRequest> asked = only();
    assertThat(asked.request().getName())
        .isEqualTo("projects/p/locations/us-central1/customJobs/9");
  }

  @Test
  void decodesThePathSegmentBySegment() {
    call("GET", "/v1/projects/a%3Ab/locations/l/customJobs/1", "", "");

    Asked<GetCustomJobRequest> asked = only();
    assertThat(asked.request().getName()).isEqualTo("projects/a:b/locations/l/customJobs/1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', JOB_STATE_FAILED",
    "alt=json, JOB_STATE_FAILED",
    "%24alt=json%3Benum-encoding%3Dint, 5",
    "$alt=json%3Benum-encoding=int, 5"
  })
  void printsEnumsAsTheCallerWants(String query, String state) {
    RestAnswer answer = call("GET", JOBS + "/1", query, "");

    assertThat(JsonParser.parseString(answer.json()).getAsJsonObject().get("state").getAsString())
        .isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"media", "", "%3B", "%3B%3B", "proto%3Bjson"})
  void turnsAwayOtherEncodings(String alt) {
    assertThat(call("GET", JOBS + "/1", "alt=" + alt, "").status()).isEqualTo(400);
  }

  @Test
  void handsFaultsOfFormToWhoCanFindMore() {
    call("POST", JOBS, "", "{\"displayName\":\"a\",\"jobspec\":{},\"labels\":{\"k\":1}}");

    assertThat(only().faults())
        .extracting(fault -> fault.field())
        .containsExactly("jobspec", "labels.k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "7", "\"x\"", "{\"a\":1}{", "nul"})
  void saysWhatIsNoJson(String body) {
    RestAnswer answer = call("POST", JOBS + "/9:cancel", "", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(error(answer).get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
    assertThat(error(answer).get("message").getAsString())
        .startsWith("Invalid JSON payload received.");
  }

  @Test
  void readsStructuresInsideValues() {
    call(
        "POST",
        "/v1/projects/p/locations/l/trainingPipelines",
        "",
        "{\"displayName\":\"a\",\"trainingTaskInputs\":{\"worker_pool_specs\":[{\"replica_count\":1.0,\"x\":null}]}}");

    Asked<CreateTrainingPipelineRequest> asked = only();
    assertThat(asked.faults()).isEmpty();
    assertThat(
            asked
                .request()
                .getTrainingPipeline()
                .getTrainingTaskInputs()
                .getStructValue()
                .getFieldsMap())
        .containsKey("worker_pool_specs");
  }

  @Test
  void turnsAwayWhatIsNotServedWithASentence() {
    RestAnswer answer = call("GET", "/v1/projects/p/locations/l/batchPredictionJobs", "", "");

    assertThat(answer.status()).isEqualTo(501);
    assertThat(error(answer).get("message").getAsString())
        .startsWith("The house does not serve google.cloud.aiplatform.v1.JobService.");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v1/x",
    "PUT,/v1/projects/p/locations/l/customJobs",
    "GET,/",
    "GET,/v2/projects"
  })
  void knowsNoOtherPath(String method, String path) {
    RestAnswer answer = call(method, path, "", "");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(error(answer).get("status").getAsString()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/projects/%zz/locations/l/customJobs", "/v1/%"})
  void saysThatAnEscapeIsBroken(String path) {
    assertThat(call("GET", path, "", "").status()).isEqualTo(400);
  }
}
