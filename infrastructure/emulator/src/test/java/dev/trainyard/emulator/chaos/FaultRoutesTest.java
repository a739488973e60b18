package dev.trainyard.emulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.trainyard.emulator.chaos.form.FaultFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FaultRoutesTest {
  private static final String ROUTE = "/emulator/v1/faults";
  private static final String EVERY_KIND =
      """
      [{"fault": "STATUS", "code": "UNAVAILABLE", "when": "AFTER", "message": "So sorry."},
       {"fault": "REQUEST_QUOTA"},
       {"fault": "TRAINING_QUOTA", "metric": "custom_model_training_cpus"},
       {"fault": "STOCKOUT"},
       {"fault": "RATE", "perMinute": 60},
       {"fault": "DELAY", "least": "200ms", "most": "5s", "when": "BEFORE"},
       {"fault": "NO_ANSWER", "when": "AFTER"},
       {"fault": "RESET", "when": "BEFORE", "breadth": "STREAM"},
       {"fault": "HALF_ANSWER", "breadth": "CONNECTION"},
       {"fault": "STALE", "by": "30s"},
       {"fault": "OLD_VERSIONS", "versions": 2},
       {"fault": "WITHOUT_NEWEST", "rows": 1},
       {"fault": "REORDERED"},
       {"fault": "ROWS_MISSING", "rows": 3},
       {"fault": "DUPLICATE_ROW"},
       {"fault": "EXPIRED_PAGE_TOKEN"},
       {"fault": "EMPTY_NEXT_PAGE"},
       {"fault": "DELETED", "look": 4},
       {"fault": "STATE", "number": 99, "name": "JOB_STATE_NEW"},
       {"fault": "NO_ERROR"},
       {"fault": "HIDDEN_STATES", "states": ["JOB_STATE_PENDING", "JOB_STATE_RUNNING"]}]
      """;

  @TempDir Path state;
  private Stand stand;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand(state);
  }

  @AfterEach
  void stop() {
    stand.close();
  }

  private JsonObject ok(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = stand.send(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private String refused(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = stand.send(method, path, body);
    assertThat(answer.statusCode()).isBetween(400, 404);
    return JsonParser.parseString(answer.body())
        .getAsJsonObject()
        .getAsJsonObject("error")
        .get("message")
        .getAsString();
  }

  @Test
  void addsOneThatCountsWhatItDoes() throws Exception {
    JsonObject added =
        ok(
            "POST",
            ROUTE,
            """
            {"methods": "ListCustomJobs", "location": "us-central1", "project": "demo",
             "channel": "HTTP", "after": 1, "first": 1, "probability": 1, "seed": 5,
             "fault": "STATUS", "code": "ABORTED"}
            """);

    List<Integer> statuses = List.of(listOverHttp(), listOverHttp(), listOverHttp());
    stand.list();

    assertThat(statuses).containsExactly(200, 409, 200);
    JsonObject shown = ok("GET", ROUTE, "").getAsJsonArray("faults").get(0).getAsJsonObject();
    assertThat(shown.remove("matched").getAsInt()).isEqualTo(3);
    assertThat(shown.remove("struck").getAsInt()).isEqualTo(1);
    assertThat(shown.toString())
        .isEqualTo(
            """
            {"id":"1","methods":["ListCustomJobs"],"project":"demo","location":"us-central1",\
            "channel":"HTTP","after":1,"first":1,"seed":5,\
            "fault":"STATUS","code":"ABORTED","when":"BEFORE"}\
            """);
    assertThat(added.get("id").getAsString()).isEqualTo("1");
  }

  private int listOverHttp() throws Exception {
    return stand.send("GET", "/v1/" + Stand.PARENT + "/customJobs", "").statusCode();
  }

  @Test
  void setsAndShowsEveryKind() throws Exception {
    ok("POST", ROUTE, "{\"fault\": \"STOCKOUT\"}");

    ok("PUT", ROUTE, "{\"faults\": " + EVERY_KIND + "}");

    JsonArray shown = ok("GET", ROUTE, "").getAsJsonArray("faults");
    for (JsonElement each : shown) {
      List.of("id", "methods", "seed", "matched", "struck")
          .forEach(name -> assertThat(each.getAsJsonObject().remove(name)).isNotNull());
    }
    assertThat(shown).isEqualTo(JsonParser.parseString(EVERY_KIND));
  }

  @Test
  void endsOneOrAll() throws Exception {
    ok("PUT", ROUTE, "{\"faults\": " + EVERY_KIND + "}");

    ok("DELETE", ROUTE + "/2", "");
    assertThat(stand.faults.all()).hasSize(20).noneMatch(each -> each.id().equals("2"));
    assertThat(refused("DELETE", ROUTE + "/2", "")).isEqualTo("The fault \"2\" does not exist.");
    ok("DELETE", ROUTE, "");
    assertThat(stand.faults.all()).isEmpty();
  }

  @Test
  void namesEveryMistakeAndChangesNothing() throws Exception {
    ok("POST", ROUTE, "{\"fault\": \"STOCKOUT\"}");

    String words =
        refused(
            "PUT",
            ROUTE,
            """
            {"faults": [
              {"fault": "STATUS", "code": "OOPS", "when": "NOW", "metod": "x"},
              {"fault": "NONSENSE", "methods": ["CreatCustomJob"], "probability": 2},
              {"first": -1, "after": 1.5, "channel": "KAFKA", "seed": "x", "methods": []},
              {"fault": "DELAY", "least": "1 second"},
              {"fault": "DELAY", "least": "2s", "most": "1s"},
              {"fault": "REORDERED", "methods": "CreateCustomJob"},
              {"fault": "HIDDEN_STATES", "states": ["JOB_STATE_RUNING"]},
              {"fault": "RATE"}, 7], "more": 1}
            """);

    assertThat(words.substring("List of found errors:\t".length()).strip().split("\t"))
        .satisfiesExactly(
            each -> assertThat(each).startsWith("1.Field: faults[0].code; Message: It must be one"),
            each -> assertThat(each).contains("faults[0].when", "[BEFORE, AFTER]", "\"NOW\""),
            each -> assertThat(each).contains("faults[0].metod; Message: There is no such field"),
            each -> assertThat(each).contains("faults[1].fault", "no fault NONSENSE", "STOCKOUT"),
            each -> assertThat(each).contains("faults[1].methods", "[CreatCustomJob]"),
            each -> assertThat(each).contains("faults[1].probability", "between 0 and 1"),
            each -> assertThat(each).contains("faults[2].fault; Message: It is missing."),
            each -> assertThat(each).contains("faults[2].methods", "a list of texts"),
            each -> assertThat(each).contains("faults[2].channel", "[GRPC, HTTP, BOTH]"),
            each -> assertThat(each).contains("faults[2].after", "whole number", "1.5"),
            each -> assertThat(each).contains("faults[2].first", "at least 0", "-1"),
            each -> assertThat(each).contains("faults[2].seed", "\"x\""),
            each -> assertThat(each).contains("faults[3].least", "200ms"),
            each -> assertThat(each).contains("faults[4]; Message: least must not"),
            each -> assertThat(each).contains("faults[5].methods", "Reordered cannot befall"),
            each -> assertThat(each).contains("faults[6].states", "[JOB_STATE_RUNING]"),
            each -> assertThat(each).contains("faults[7].perMinute; Message: It is missing."),
            each -> assertThat(each).contains("faults[8]; Message: It must be an object."),
            each -> assertThat(each).contains("Field: more; Message: There is no such field"));
    assertThat(stand.faults.all()).hasSize(1);
  }

  @Test
  void refusesABodyThatIsNone() throws Exception {
    assertThat(refused("PUT", ROUTE, "")).contains("Field: faults; Message: It is missing.");
    assertThat(refused("PUT", ROUTE, "{\"faults\": 1}")).contains("It must be a list of faults.");
    assertThat(refused("POST", ROUTE, "[")).startsWith("The body is not JSON");
    assertThat(refused("POST", ROUTE, "{}")).contains("Field: fault; Message: It is missing.");
  }

  @Test
  void readsAFile() throws Exception {
    Path file = state.resolve("faults.json");
    Files.writeString(file, "{\"faults\": " + EVERY_KIND + "}");
    FaultFile.read(file, stand.faults);
    assertThat(stand.faults.all()).hasSize(21);

    Files.writeString(file, "{\"faults\": [{\"fault\": \"STOCKOUTS\"}]}");
    Assertions.assertThatThrownBy(() -> FaultFile.read(file, stand.faults))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": List of found errors:\t1.Field: faults[0].fault");
    Files.writeString(file, "nonsense{");
    Assertions.assertThatThrownBy(() -> FaultFile.read(file, stand.faults))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("The body is not JSON");
    assertThat(stand.faults.all()).hasSize(21);
  }
}
