package dev.trainyard.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.api.HistoryEntry;
import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.kafka.Event;
import dev.trainyard.cli.kafka.EventLog;
import dev.trainyard.cli.show.Paint;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedFeed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
  private static final DemoJob HELLO = new DemoJob("hello", "k", "{}", "output/metrics.json");
  private static final List<String> GOOD = List.of("1 QUEUED", "2 SUCCEEDED");

  @TempDir Path logs;

  @Test
  void isGoodIfItSucceededAndLeftMetricsAndWasToldAsItWas() {
    assertThat(ending("SUCCEEDED", GOOD, GOOD, "{\"loss\":0.1}").isGood()).isTrue();
    assertThat(ending("FAILED", GOOD, GOOD, "{\"loss\":0.1}").isGood()).isFalse();
    assertThat(ending("SUCCEEDED", GOOD, GOOD, "{}").isGood()).isFalse();
    assertThat(ending("SUCCEEDED", List.of("1 QUEUED"), GOOD, "{\"loss\":0.1}").isGood()).isFalse();
  }

  @Test
  void namesTheJobThatFailedAndWhereItsLogIs() throws Exception {
    Path log = Files.createDirectories(logs.resolve("emulator/jobs/55"));
    Troubles troubles =
        new Troubles(new EventLog(new ScriptedFeed()), logs.resolve("server.log"), logs);
    assertThat(troubles.of(List.of(ending("FAILED", GOOD, GOOD, "{}"))))
        .containsExactly("hello ended as FAILED: exit code 1; its log is " + log);
  }

  @Test
  void saysOfAJobThatNeverAppearedWhereTheServersLogIs() {
    Ending never = new Ending(HELLO, Optional.empty(), List.of(), List.of(), Json.parse("{}"));
    Troubles troubles =
        new Troubles(new EventLog(new ScriptedFeed()), logs.resolve("server.log"), logs);
    assertThat(troubles.of(List.of(never)))
        .containsExactly(
            "hello never appeared; the server's log is in " + logs.resolve("server.log"));
  }

  @Test
  void reportsModelsStatesEventsAndHistory() {
    StringWriter written = new StringWriter();
    new Report(new PrintWriter(written, true), new Paint(false), Places.NOON)
        .tell(List.of(ending("SUCCEEDED", GOOD, GOOD, "{\"loss\":0.0123,\"accuracy\":0.987}")));
    assertThat(written.toString())
        .contains("hello    7    SUCCEEDED  3.0 s  0.0123  0.9870")
        .contains("hello    2     QUEUED 1.0 s > SUCCEEDED")
        .contains("hello    2       1 QUEUED > 2 SUCCEEDED  yes")
        .contains("Who moved 'hello', when and why");
  }

  private static Ending ending(
      String state, List<String> told, List<String> written, String metrics) {
    String job =
        """
        {"jobId":"7","state":"%s","reason":"exit code 1","remoteName":"projects/p/customJobs/55",
         "createTime":"2026-03-01T12:00:00Z","endTime":"2026-03-01T12:00:03Z"}
        """;
    List<Event> events = told.stream().map(t -> new Event("", Json.parse(row(t)))).toList();
    List<HistoryEntry> history =
        written.stream().map(w -> new HistoryEntry(Json.parse(row(w)))).toList();
    return new Ending(
        HELLO,
        Optional.of(new Job(Json.parse(job.formatted(state)))),
        events,
        history,
        Json.parse(metrics));
  }

  private static String row(String versionAndState) {
    String[] parts = versionAndState.split(" ", 2);
    return "{\"version\":%s,\"state\":\"%s\",\"at\":\"2026-03-01T12:00:0%sZ\"}"
        .formatted(parts[0], parts[1], parts[0]);
  }
}
