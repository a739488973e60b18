package dev.trainyard.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.api.LogLines;
import dev.trainyard.cli.api.ServerAwayException;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.testkit.Places;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogStreamTest {
  private static final JobsApi NOBODY = new JobsApi(URI.create("http://127.0.0.1:1"), "demo");

  @TempDir Path home;
  private final List<String> asked = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private Surroundings around;

  @BeforeEach
  void arrive() {
    around = Places.around(home);
  }

  private static LogLines page(String next, boolean ended, String... texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(
          "{\"time\":\"2026-03-01T12:00:00Z\",\"severity\":\"INFO\",\"replica\":\"workerpool0-0\",\"text\":\"%s\"}"
              .formatted(text));
    }
    return new LogLines(
        Json.parse(
            "{\"lines\":[%s],\"next\":\"%s\",\"ended\":%s,\"state\":\"%s\",\"pause\":\"0.5s\"}"
                .formatted(String.join(",", lines), next, ended, ended ? "SUCCEEDED" : "RUNNING")));
  }

  private String follow(LogStream.Pages pages) {
    LogStream.Pages noted =
        position -> {
          asked.add(position);
          return pages.behind(position);
        };
    return new LogStream(around, noted, UnaryOperator.identity())
        .follow(line -> seen.add(line.text()));
  }

  @Test
  void goesOnBehindEachPageUntilTheJobHasEnded() {
    List<LogLines> pages =
        List.of(page("a", false, "one", "two"), page("a", false), page("b", true, "three"));
    String state = follow(_ -> pages.get(asked.size() - 1));
    assertThat(asked).containsExactly("", "a", "a");
    assertThat(seen).containsExactly("one", "two", "three");
    assertThat(state).isEqualTo("SUCCEEDED");
    assertThat(around.clock().instant()).isEqualTo(Places.NOON.plusMillis(500));
  }

  @Test
  void bearsAServerThatIsAwayForHalfAMinute() {
    follow(position ->
        switch (asked.size()) {
          case 1 -> page("a", false, "one");
          case 30 -> page("b", true, "two");
          default -> NOBODY.logs("7", "", position);
        });
    assertThat(seen).containsExactly("one", "two");
  }

  @Test
  void givesUpOnAServerThatStaysAway() {
    assertThatThrownBy(() ->
            follow(position ->
                asked.size() == 1 ? page("a", false, "one") : NOBODY.logs("7", "", position)))
        .isInstanceOf(ServerAwayException.class);
    assertThat(Duration.between(Places.NOON, around.clock().instant()))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(63));
  }

  @Test
  void doesNotWaitForAServerThatWasNeverThere() {
    assertThatThrownBy(() -> follow(position -> NOBODY.logs("7", "", position)))
        .isInstanceOf(ServerAwayException.class);
    assertThat(around.clock().instant()).isEqualTo(Places.NOON);
  }
}
