package dev.trainyard.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.kafka.EventLog;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Progress;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedFeed;
import dev.trainyard.cli.testkit.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowTest {
  private static final DemoJob HELLO = new DemoJob("hello", "k", "{}", "m.json");
  private static final String JOB = "GET /trainyard/v1/projects/demo/jobs/7";

  @TempDir Path home;
  private final ScriptedFeed feed = new ScriptedFeed();
  private ScriptedServer server;
  private Yard yard;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    Surroundings around = Places.around(home);
    // why: reading is what takes time here, so the clock steps with it.
    EventLog events = new EventLog(feed.before(() -> around.sleep(Duration.ofMillis(300))));
    yard = new Yard(new JobsApi(server.address(), "demo"), events, around);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsAJobByItsKeyAndFollowsItToItsEnd() {
    feed.event("k", 7, 1, "QUEUED").event("k", 7, 2, "SUCCEEDED");
    server
        .on(JOB, 200, "{\"jobId\":\"7\",\"state\":\"QUEUED\"}")
        .on(JOB, 200, "{\"jobId\":\"7\",\"state\":\"SUCCEEDED\"}");
    List<String> seen = new ArrayList<>();
    Map<String, Job> known = follow(jobs -> jobs.forEach(job -> seen.add(job.state())));
    assertThat(known.get("k")).returns(true, Job::isSucceeded);
    assertThat(seen).containsExactly("QUEUED", "SUCCEEDED");
  }

  @Test
  void doesNotWaitForWhatWasTurnedAway() {
    feed.deadLetter("k", "trainyard-dlq-reason", "no such field");
    assertThat(follow(_ -> {})).isEmpty();
    assertThat(Duration.between(Places.NOON, yard.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void givesUpAtTheDeadline() {
    assertThat(follow(_ -> {})).isEmpty();
    assertThat(Duration.between(Places.NOON, yard.now()))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
  }

  @Test
  void waitsALittleForTheLastEvent() {
    feed.event("k", 7, 1, "QUEUED");
    server.on(JOB, 200, "{\"jobId\":\"7\",\"state\":\"SUCCEEDED\"}");
    follow(_ -> {});
    assertThat(Duration.between(Places.NOON, yard.now()))
        .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(17));
  }

  private Map<String, Job> follow(Progress progress) {
    return new Follow(yard, progress).untilEnded(List.of(HELLO), Duration.ofMinutes(1));
  }
}
