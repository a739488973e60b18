package dev.trainyard.emulator.logs.entries;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.Rest.Reply;
import dev.trainyard.emulator.logs.LogHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesAnnexTest {
  @TempDir Path state;
  private LogHouse house;
  private CustomJob job;
  private String ofJob;

  @BeforeEach
  void open() throws IOException {
    house = new LogHouse(state);
    job = house.aJob();
    ofJob = "resource.type=\"ml_job\" AND resource.labels.job_id=\"" + LogHouse.id(job) + "\"";
    house.write(job, "service", "00 service Job is running.");
    house.write(
        job,
        "workerpool0-0",
        "01 stdout one",
        "02 stderr two",
        "03 stdout {\"severity\": \"warning\", \"message\": \"three\", \"loss\": 0.5}",
        "04 stdout {\"severity\": 7, \"message\": {\"deep\": \"four\"}}");
    house.write(job, "workerpool1-0", "02 stdout two, too");
  }

  @AfterEach
  void close() throws IOException {
    house.close();
  }

  private Reply ask(String filter, String more) {
    JsonObject body = new JsonObject();
    JsonArray names = new JsonArray();
    names.add("projects/demo");
    body.add("resourceNames", names);
    body.addProperty("filter", filter);
    String json = body.toString();
    return house.rest.post("/v2/entries:list", json.substring(0, json.length() - 1) + more + "}");
  }

  private static List<JsonObject> entries(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    List<JsonObject> entries = new ArrayList<>();
    if (reply.json().has("entries")) {
      for (JsonElement each : reply.json().getAsJsonArray("entries")) {
        entries.add(each.getAsJsonObject());
      }
    }
    return entries;
  }

  private static List<String> texts(Reply reply) {
    return entries(reply).stream()
        .map(entry ->
            entry.has("textPayload")
                ? entry.get("textPayload").getAsString()
                : entry.getAsJsonObject("jsonPayload").get("message").toString())
        .toList();
  }

  @Test
  void areAJobsLinesOldestFirst() {
    assertThat(texts(ask(ofJob, "")))
        .containsExactly(
            "Job is running.", "one", "two", "two, too", "\"three\"", "{\"deep\":\"four\"}");
  }

  @Test
  void sayWhereTheyComeFrom() {
    JsonObject entry = entries(ask(ofJob, "")).get(2);
    assertThat(entry.toString())
        .isEqualTo(
            """
            {"insertId":"%s","logName":"projects/demo/logs/workerpool0-0",\
            "resource":{"type":"ml_job","labels":{"job_id":"%s","project_id":"demo",\
            "task_name":"workerpool0-0"}},"severity":"ERROR",\
            "timestamp":"2026-11-23T12:00:02.000000Z",\
            "receiveTimestamp":"2026-11-23T12:00:02.000000Z","textPayload":"two"}\
            """
                .formatted(entry.get("insertId").getAsString(), LogHouse.id(job)));
  }

  @Test
  void haveTheSeverityThatAJsonLineSays() {
    List<JsonObject> entries = entries(ask(ofJob + " AND severity>=WARNING", ""));
    assertThat(entries)
        .extracting(each -> each.get("severity").getAsString())
        .containsExactly("ERROR", "WARNING");
    assertThat(entries.getLast().getAsJsonObject("jsonPayload").toString())
        .isEqualTo("{\"message\":\"three\",\"loss\":0.5}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resource.labels.task_name=\"workerpool1-0\"                                | two, too",
        "timestamp>=\"2026-11-23T12:00:01.000000000Z\" AND timestamp<\"2026-11-23T13:00:02+01:00\" | one",
        "timestamp=\"2026-11-23T12:00:01Z\"                                         | one",
        "(textPayload:TWO OR textPayload=one) NOT severity=ERROR                    | one;two, too",
        "jsonPayload.message=three                                                  | \"three\"",
        "jsonPayload.loss:*                                                         | \"three\"",
        "jsonPayload.message.deep=\"four\"                                          | {\"deep\":\"four\"}",
        "running                                                                    | Job is running.",
        "\"two, too\" -- a comment                                                  | two, too",
        "timestamp>2026-11-24                                                       | ''",
        "logName=\"projects/demo/logs/service\"                                     | Job is running."
      })
  void areFound(String filter, String expected) {
    assertThat(String.join(";", texts(ask(ofJob + " AND " + filter, "")))).isEqualTo(expected);
  }

  @Test
  void areFollowedAsGcloudDoes() {
    String from = "timestamp>=\"1970-01-01T01:00:00.000000000Z\"";
    String until = "timestamp<\"2026-11-23T12:00:30.000000+00:00\"";
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      List<JsonObject> batch =
          entries(
              ask(
                  String.join(" AND ", ofJob, from, until),
                  ", \"pageSize\": 1, \"orderBy\": \"timestamp asc\""));
      if (batch.isEmpty()) {
        break;
      }
      JsonObject entry = batch.getFirst();
      seen.add(entry.get("insertId").getAsString());
      String time = entry.get("timestamp").getAsString();
      from =
          "((timestamp=\"%s\" AND insertId>\"%s\") OR timestamp>\"%s\")"
              .formatted(time, seen.getLast(), time);
    }
    assertThat(seen).hasSize(6).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp asc", "timestamp desc"})
  void areListedByPages(String order) {
    List<String> all = texts(ask(ofJob, ", \"pageSize\": 100, \"orderBy\": \"" + order + "\""));
    List<String> seen = new ArrayList<>();
    String token = "";
    do {
      Reply page =
          ask(
              ofJob,
              ", \"pageSize\": 2, \"orderBy\": \""
                  + order
                  + "\", \"pageToken\": \""
                  + token
                  + "\"");
      seen.addAll(texts(page));
      token = page.json().has("nextPageToken") ? page.text("nextPageToken") : "";
    } while (!token.isEmpty());
    assertThat(seen).hasSize(6).isEqualTo(all);
    assertThat(all.getFirst())
        .isEqualTo(order.endsWith("asc") ? "Job is running." : "{\"deep\":\"four\"}");
  }

  @Test
  void areNoneWhereThereIsNoJob() {
    assertThat(ask("resource.labels.job_id=1", "").json().size()).isZero();
    assertThat(ask("resource.labels.job_id=abc", "").json().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timestamp>yesterday",
        "textPayload=~\"o.*\"",
        "(one",
        "\"one",
        "severity>BAD",
        "a=",
        "a!",
      })
  void areNotListedByWhatIsNoFilter(String filter) {
    Reply refused = ask(ofJob + " AND " + filter, "");
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.message()).startsWith("Unparseable filter: ");
  }

  @Test
  void areNotListedByWhatNestsWithoutEnd() {
    assertThat(ask(ofJob + " AND " + "NOT ".repeat(4000) + "x", "").message()).contains("deeper");
    assertThat(ask(ofJob + " AND " + "(".repeat(9000) + "x", "").message()).contains("deeper");
    assertThat(ask(ofJob + " AND " + "(x) OR ".repeat(900) + "one", "").status()).isEqualTo(200);
  }

  @Test
  void areAskedForByJobAndInWords() {
    assertThat(ask("severity=ERROR", "").message()).contains("resource.labels.job_id");
    Reply refused =
        house.rest.post(
            "/v2/entries:list",
            "{\"resourceNames\": [\"x\"], \"orderBy\": \"size\", \"pageSize\": \"many\"}");
    assertThat(refused.message()).contains("resource_names", "order_by", "page_size");
    assertThat(house.rest.post("/v2/entries:list", "[]").status()).isEqualTo(400);
  }
}
