package dev.trainyard.emulator.levers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.trainyard.emulator.Conduct;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import dev.trainyard.emulator.run.job.Pace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The levers by HTTP, as a test in any language pulls them. */
class LeversTest {
  private static final String JOBS = "/v1/projects/demo/locations/us-central1/customJobs";
  private static final String JOB =
      """
      {"displayName": "x", "labels": {"trainyard-emulator-fate": "%s"},
       "jobSpec": {"workerPoolSpecs": [{"machineSpec": {"machineType": "n1-standard-4"},
         "replicaCount": 1, "containerSpec": {"imageUri": "us-docker.pkg.dev/p/r/i:1"}}]}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path state;
  private Emulator emulator;

  @BeforeEach
  void start() throws Exception {
    Pace pace =
        Pace.DEFAULT.withProvisioning(Duration.ofSeconds(1)).withRunning(Duration.ofDays(6));
    emulator =
        Emulator.start(
            EmulatorSettings.of(Mode.SCRIPTED, state)
                .withConduct(
                    Conduct.USUAL
                        .withPace(pace)
                        .withVirtualTime(Instant.parse("2026-11-23T12:00:00Z"))));
  }

  @AfterEach
  void stop() {
    emulator.close();
    http.close();
  }

  private JsonObject send(String method, String path, String body) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://" + emulator.endpoint() + path))
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private JsonObject get(String path) throws Exception {
    return send("GET", path, "");
  }

  private static String error(JsonObject answer) {
    JsonObject error = answer.getAsJsonObject("error");
    return error.get("status").getAsString() + ": " + error.get("message").getAsString();
  }

  private String created(String fate) throws Exception {
    return "/v1/" + send("POST", JOBS, JOB.formatted(fate)).get("name").getAsString();
  }

  private String stateOf(String job) throws Exception {
    return get(job).get("state").getAsString();
  }

  @Test
  void sevenDaysPassAtOnce() throws Exception {
    String good = created("succeed");
    String endless = created("endless");
    assertThat(stateOf(good)).isEqualTo("JOB_STATE_PENDING");

    JsonObject first = send("POST", "/emulator/v1/time:advance", "{\"toNext\": true}");
    assertThat(first.get("now").getAsString()).isEqualTo("2026-11-23T12:00:01Z");
    assertThat(stateOf(good)).isEqualTo("JOB_STATE_RUNNING");
    send("POST", "/emulator/v1/time:advance", "{\"by\": \"604800s\"}");

    assertThat(stateOf(good)).isEqualTo("JOB_STATE_SUCCEEDED");
    assertThat(stateOf(endless)).isEqualTo("JOB_STATE_CANCELLED");
    assertThat(get(good).get("endTime").getAsString()).isEqualTo("2026-11-29T12:00:01Z");
    JsonObject now = get("/emulator/v1/time");
    assertThat(now.get("now").getAsString()).isEqualTo("2026-11-30T12:00:01Z");
    assertThat(now.get("virtual").getAsBoolean()).isTrue();
    assertThat(now.get("waiting").getAsInt()).isZero();
    assertThat(emulator.virtualTime().instant()).isEqualTo("2026-11-30T12:00:01Z");
  }

  @Test
  void namesWhatIsWrongWithATurn() throws Exception {
    assertThat(error(send("POST", "/emulator/v1/time:advance", "{\"by\": \"soon\", \"too\": 1}")))
        .startsWith("INVALID_ARGUMENT: List of found errors:")
        .contains("Field: by;", "Field: too; Message: is unknown here");
    assertThat(error(send("POST", "/emulator/v1/time:advance", "{}"))).contains("one of by, to");
    assertThat(
            error(send("POST", "/emulator/v1/time:advance", "{\"to\": \"2000-01-01T00:00:00Z\"}")))
        .contains("it cannot be 2000-01-01T00:00:00Z");
    assertThat(error(send("POST", "/emulator/v1/time:stop", "{}"))).startsWith("NOT_FOUND");
  }

  @Test
  void refusesALabelThatNamesNoFate() throws Exception {
    assertThat(error(send("POST", JOBS, JOB.formatted("lost"))))
        .startsWith("INVALID_ARGUMENT: ")
        .contains("there is no fate \"lost\"");
    assertThat(get(JOBS).has("customJobs")).isFalse();
  }

  @Test
  void setsFatesForJobsThatAreStillToCome() throws Exception {
    String before = created("succeed");
    JsonObject set =
        send(
            "PUT",
            "/emulator/v1/fates",
            "{\"fates\": {\"short\": {\"running\": \"1s\"}}, \"default\": \"short\"}");
    String after = created("");
    send("POST", "/emulator/v1/time:advance", "{\"by\": \"2s\"}");

    assertThat(stateOf(before)).isEqualTo("JOB_STATE_RUNNING");
    assertThat(stateOf(after)).isEqualTo("JOB_STATE_SUCCEEDED");
    assertThat(get("/emulator/v1/fates")).isEqualTo(set);
    assertThat(send("PUT", "/emulator/v1/fates", set.toString())).isEqualTo(set);
    assertThat(error(send("PUT", "/emulator/v1/fates", "{\"default\": \"x\"}")))
        .contains("Field: default; Message: there is no fate \"x\"");
    assertThat(get("/emulator/v1/fates")).isEqualTo(set);
  }

  @Test
  void setsQuotasAndShowsWhatIsUsed() throws Exception {
    String before = created("succeed");
    JsonObject set =
        send(
            "PUT",
            "/emulator/v1/quotas",
            """
            {"overQuota": "refused", "limits": [
              {"metric": "aiplatform.googleapis.com/custom_model_training_cpus", "limit": 4}]}
            """);

    assertThat(get("/emulator/v1/quotas")).isEqualTo(set);
    assertThat(error(send("POST", JOBS, JOB.formatted(""))))
        .isEqualTo(
            "RESOURCE_EXHAUSTED: The following quota metrics exceed quota limits:"
                + " aiplatform.googleapis.com/custom_model_training_cpus");
    assertThat(get("/emulator/v1/quotas/usage").getAsJsonArray("usage").toString())
        .isEqualTo(
            "[{\"project\":\"demo\",\"location\":\"us-central1\","
                + "\"metric\":\"custom_model_training_cpus\",\"used\":4,\"limit\":4}]");
    assertThat(stateOf(before)).isEqualTo("JOB_STATE_PENDING");
    assertThat(
            error(
                send(
                    "PUT",
                    "/emulator/v1/quotas",
                    "{\"overQuota\": \"x\", \"limits\": [{\"metric\": \"gpus\"}]}")))
        .contains("Field: overQuota;", "Field: limits[0].metric;", "Field: limits[0].limit;");
  }

  @Test
  void aResetMakesThemWhatTheyWereAtFirst() throws Exception {
    JsonObject fates = get("/emulator/v1/fates");
    JsonObject quotas = get("/emulator/v1/quotas");
    String stuck = created("cancel-never");
    send("POST", stuck + ":cancel", "{}");
    send("PUT", "/emulator/v1/fates", "{\"default\": \"fail\"}");
    send("PUT", "/emulator/v1/quotas", "{\"overQuota\": \"failed\"}");

    emulator.reset();

    assertThat(get("/emulator/v1/fates")).isEqualTo(fates);
    assertThat(get("/emulator/v1/quotas")).isEqualTo(quotas);
    assertThat(error(get(stuck))).startsWith("NOT_FOUND");
    assertThat(get("/emulator/v1/quotas/usage").getAsJsonArray("usage")).isEmpty();
    assertThat(get("/emulator/v1/time").get("waiting").getAsInt()).isZero();
  }

  @Test
  void setsPersistentResources() throws Exception {
    String name = "projects/demo/locations/us-central1/persistentResources/warm";
    JsonObject set =
        send(
            "PUT",
            "/emulator/v1/persistentResources",
            "{\"persistentResources\": [{\"name\": \""
                + name
                + "\", \"machineType\": \"n1-standard-4\", \"replicas\": 2}]}");

    assertThat(get("/emulator/v1/persistentResources")).isEqualTo(set);
    assertThat(set.toString()).contains(name);
    assertThat(
            error(
                send(
                    "PUT",
                    "/emulator/v1/persistentResources",
                    "{\"persistentResources\": [{\"name\": \"warm\", \"replicas\": 0}]}")))
        .contains(
            "Field: persistentResources[0].name;",
            "Field: persistentResources[0].machineType;",
            "Field: persistentResources[0].replicas;");
  }
}
