package dev.trainyard.emulator.run.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.PythonNeeded;
import dev.trainyard.emulator.Specs;
import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.crew.Crew;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStarterTest {
  private static final long MB = 1 << 20;
  private static final Bounds ROOMY = new Bounds(0, 100 * MB);
  private static final String HUNGRY =
      "x = [bytearray(8 << 20) for _ in range(40)]; import time; time.sleep(30)";

  @TempDir Path folder;
  private Scripts scripts;
  private Watchers watchers;
  private Path buckets;

  @BeforeEach
  void layOut() throws Exception {
    PythonNeeded.check();
    buckets = Files.createDirectories(folder.resolve("buckets"));
    scripts = Scripts.layOut(folder.resolve("scripts"), PythonNeeded.COMMAND);
    watchers = scripts.watchers();
  }

  @AfterEach
  void close() {
    watchers.close();
  }

  @Test
  void showsTheBucketsBelowGcsWhereTheSystemAllowsIt() throws Exception {
    Powers powers = powers();
    assumeTrue(
        powers.remarks().stream().noneMatch(remark -> remark.contains("mount")), "no mounts here");
    Files.createDirectories(buckets.resolve("b"));
    Files.writeString(buckets.resolve("b/in"), "seen");

    Outcome outcome =
        outcome(
            powers, ROOMY, "sh", "-c", "cat /gcs/b/in; cp /gcs/b/in /gcs/b/out; cp /gcs/b/in .");

    assertThat(outcome).isEqualTo(new Outcome.Exited(0, List.of()));
    assertThat(buckets.resolve("b/out")).hasContent("seen");
    assertThat(folder.resolve("jobs/1234567890123456789/work/workerpool0-0/in")).hasContent("seen");
  }

  @Test
  void killsWhatTakesMoreMemoryThanItsMachineHas() throws Exception {
    assertThat(code(outcome(powers(), new Bounds(100 * MB, 100 * MB), "python3", "-c", HUNGRY)))
        .isEqualTo(137);
  }

  @Test
  void killsWhatTakesTooMuchMemoryWithoutHelpOfTheSystemToo() throws Exception {
    Powers none = Powers.none(buckets);

    assertThat(code(outcome(none, new Bounds(100 * MB, 100 * MB), "python3", "-c", HUNGRY)))
        .isEqualTo(137);
  }

  @Test
  void countsMemoryThatProcessesShareOnce() throws Exception {
    String family =
        """
        import os, time
        x = bytearray(60 << 20)
        for _ in range(4):
            if os.fork() == 0:
                time.sleep(2)
                os._exit(0)
        for _ in range(4):
            os.wait()
        """;

    Outcome outcome =
        outcome(Powers.none(buckets), new Bounds(150 * MB, 100 * MB), "python3", "-c", family);

    assertThat(code(outcome)).isZero();
  }

  @Test
  void letsNoFileOutgrowTheDisk() throws Exception {
    String line = "head -c 2000000 /dev/zero > big; wc -c < big | grep -q '^1048576$'";

    assertThat(code(outcome(powers(), new Bounds(0, MB), "sh", "-c", line))).isZero();
  }

  @Test
  void startsFromASpareAndFromNone() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(code(outcome(Powers.none(buckets), ROOMY, "sh", "-c", "exit " + i))).isEqualTo(i);
    }
  }

  private static int code(Outcome outcome) {
    return outcome instanceof Outcome.Exited(int code, var _) ? code : -1;
  }

  private Powers powers() {
    return Powers.find(new WatchTrial(scripts, watchers, folder.resolve("trial")), buckets);
  }

  private Outcome outcome(Powers powers, Bounds bounds, String... command) throws Exception {
    CustomJob job =
        Specs.aJob(Specs.aPool(1, command)).toBuilder().setName(Specs.NAME_OF_ONE).build();
    Crew crew = Crew.of(job, new Addresses());
    JobFolder files = JobFolder.of(folder.resolve("jobs"), job);
    var starter =
        new ProcessStarter(
            scripts, watchers, powers, files, new Commands(scripts, files), Duration.ofSeconds(1));
    Order order =
        new Order(
            crew.pool(crew.primary()),
            crew.primary(),
            Map.of("PATH", System.getenv("PATH")),
            bounds);
    try (LineLog log = LineLog.open(folder.resolve("log"), InstantSource.system())) {
      return starter.start(order, log).await();
    }
  }
}
