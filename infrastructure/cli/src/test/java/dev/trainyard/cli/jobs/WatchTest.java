package dev.trainyard.cli.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.api.ServerAwayException;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.testkit.Places;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  private static final JobsApi NOBODY = new JobsApi(URI.create("http://127.0.0.1:1"), "demo");

  @TempDir Path home;
  private final AtomicInteger looks = new AtomicInteger();
  private Surroundings around;

  @BeforeEach
  void arrive() {
    around = Places.around(home);
  }

  @Test
  void bearsAServerThatIsAwayForHalfAMinute() {
    Supplier<List<Job>> look =
        () -> {
          int number = looks.incrementAndGet();
          return number == 1
              ? jobs("RUNNING")
              : number < 30 ? List.of(NOBODY.job("7")) : jobs("SUCCEEDED");
        };
    assertThat(new Watch(around, 3600).untilEnded(look, _ -> {})).allMatch(Job::isSucceeded);
  }

  @Test
  void givesUpOnAServerThatStaysAway() {
    Supplier<List<Job>> look =
        () -> looks.incrementAndGet() == 1 ? jobs("RUNNING") : List.of(NOBODY.job("7"));
    assertThatThrownBy(() -> new Watch(around, 3600).untilEnded(look, _ -> {}))
        .isInstanceOf(ServerAwayException.class);
    assertThat(looks.get()).isBetween(60, 64);
  }

  @Test
  void doesNotWaitForAServerThatWasNeverThere() {
    assertThatThrownBy(
            () -> new Watch(around, 3600).untilEnded(() -> List.of(NOBODY.job("7")), _ -> {}))
        .isInstanceOf(ServerAwayException.class);
    assertThat(around.clock().instant()).isEqualTo(Places.NOON);
  }

  private static List<Job> jobs(String state) {
    return List.of(new Job(Json.parse("{\"jobId\":\"7\",\"state\":\"" + state + "\"}")));
  }
}
