package dev.trainyard.emulator.logs;

import static dev.trainyard.emulator.logs.LogHouse.logs;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.Rest.Reply;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.run.job.Ending;
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

class LogsAnnexTest {
  @TempDir Path state;
  private LogHouse house;
  private CustomJob job;

  @BeforeEach
  void open() throws IOException {
    house = new LogHouse(state);
    job = house.aJob();
    house.write(job, "service", "00 service Job is running.", "05 service Job completed.");
    house.write(
        job, "workerpool0-0", "01 stdout one", "02 stderr two", "04 stdout {\"loss\": 0.5}");
    house.write(job, "workerpool1-1", "03 stdout three");
  }

  @AfterEach
  void close() throws IOException {
    house.close();
  }

  private List<String> texts(String query) {
    Reply reply = house.rest.get(logs(job) + query);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    List<String> texts = new ArrayList<>();
    for (JsonElement line : reply.json().getAsJsonArray("lines")) {
      texts.add(line.getAsJsonObject().get("text").getAsString());
    }
    return texts;
  }

  @Test
  void tellsWhichLogsThereAre() {
    Reply reply = house.rest.get(logs(job));

    JsonObject first = reply.json().getAsJsonArray("logs").get(0).getAsJsonObject();
    assertThat(reply.json().getAsJsonArray("logs"))
        .extracting(each -> each.getAsJsonObject().get("replica").getAsString())
        .containsExactly("service", "workerpool0-0", "workerpool1-1");
    assertThat(first.get("bytes").getAsInt()).isPositive();
    assertThat(first.get("firstTime").getAsString()).isEqualTo("2026-11-23T12:00:00.000000Z");
    assertThat(first.get("lastTime").getAsString()).isEqualTo("2026-11-23T12:00:05.000000Z");
  }

  @Test
  void tellsNoneOfAJobThatHasWrittenNothing() {
    CustomJob silent = house.aJob();
    assertThat(house.rest.get(logs(silent)).json().getAsJsonArray("logs")).isEmpty();
    assertThat(house.rest.get(logs(silent) + "/workerpool0-0").json().getAsJsonArray("lines"))
        .isEmpty();
  }

  @Test
  void givesOneReplicasLines() {
    JsonObject line =
        house
            .rest
            .get(logs(job) + "/workerpool0-0")
            .json()
            .getAsJsonArray("lines")
            .get(1)
            .getAsJsonObject();
    assertThat(line.toString())
        .isEqualTo(
            "{\"time\":\"2026-11-23T12:00:02.000000Z\",\"replica\":\"workerpool0-0\","
                + "\"stream\":\"stderr\",\"text\":\"two\"}");
  }

  @Test
  void givesAllLinesByTime() {
    assertThat(texts(":all"))
        .containsExactly(
            "Job is running.", "one", "two", "three", "{\"loss\": 0.5}", "Job completed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/workerpool0-0?tail=1                                | {\"loss\": 0.5}",
        "/workerpool0-0?tail=2                                | two;{\"loss\": 0.5}",
        "/workerpool0-0?tail=99                               | one;two;{\"loss\": 0.5}",
        "/workerpool0-0?tail=0                                | ''",
        "/workerpool0-0?tail=1&stream=stderr                  | two",
        ":all?tail=3                                          | three;{\"loss\": 0.5};Job completed.",
        ":all?since=2026-11-23T12:00:04Z                      | {\"loss\": 0.5};Job completed.",
        ":all?since=2026-11-23T13:00:04%2B01:00&stream=stdout | {\"loss\": 0.5}",
        ":all?stream=stderr                                   | two"
      })
  void givesSomeLines(String query, String expected) {
    assertThat(String.join(";", texts(query))).isEqualTo(expected);
  }

  @Test
  void givesTextToWhoWantsText() {
    String text = "2026-11-23T12:00:03.000000Z workerpool1-1 stdout three\n";
    String path = logs(job) + "/workerpool1-1";
    assertThat(house.rest.get(path + "?format=text").body()).isEqualTo(text);
    assertThat(house.rest.call("GET", path, "", "Accept", "text/plain").body()).isEqualTo(text);
    assertThat(house.rest.call("GET", path + "?format=json", "", "Accept", "text/plain").body())
        .startsWith("{");
  }

  @Test
  void goesOnWhereAnAnswerEnded() throws IOException {
    Reply before = house.rest.get(logs(job) + ":all");
    house.write(job, "workerpool0-0", "06 stdout six");
    house.write(job, "workerpool1-0", "07 stdout seven");
    assertThat(texts(":all?after=" + before.text("next"))).containsExactly("six", "seven");
  }

  @Test
  void leavesALineOutThatIsNotWholeYet() throws IOException {
    house.append(job, "workerpool1-1", "2026-11-23T12:00:08.000000Z stdout hal");
    assertThat(texts("/workerpool1-1")).containsExactly("three");
    house.append(job, "workerpool1-1", "f\n");
    assertThat(texts("/workerpool1-1")).containsExactly("three", "half");
  }

  @Test
  void keepsTheLogsOfADeletedJob() {
    house.jobs.ended(job.getName(), Ending.SUCCEEDED);
    house.jobs.delete(JobName.parse(job.getName()), "v1");
    assertThat(texts(":all")).hasSize(6);
    var deletions = house.jobs.deletions();
    JobName name = JobName.parse(job.getName());
    assertThat(deletions.forget(dev.trainyard.domain.job.Scope.of(name.place()), name.id()))
        .isTrue();
    assertThat(texts("/workerpool0-0")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "customJobs/1/logs, 404",
    "customJobs/1/logs:all, 404",
    "customJobs/abc/logs/service, 404",
    "customJobs/a.b/logs, 400",
    "customJobs/JOB/logs/workerpool0-1, 404",
    "customJobs/JOB/logs/workerpool2-0, 404",
    "customJobs/JOB/logs/..%2F..%2Fjobs.journal, 404"
  })
  void saysWhatIsNotThere(String path, int status) {
    String whole = "/emulator/v1/" + LogHouse.PLACE.parent() + "/" + path;
    Reply reply = house.rest.get(whole.replace("JOB", LogHouse.id(job)));
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.message()).isNotEmpty();
  }

  @Test
  void doesNotShowAJobsLogsInAnotherPlace() {
    assertThat(house.rest.get(logs(job).replace("demo", "other") + ":all").status()).isEqualTo(404);
  }

  @Test
  void namesEveryMistakeInAQuery() {
    Reply reply =
        house.rest.get(
            logs(job)
                + ":all?tail=x&since=now&follow=maybe&format=xml&stream=A%20B&after=a&colour=1");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.message())
        .contains("tail", "since", "follow", "format", "stream", "after", "colour");
  }
}
