package dev.trainyard.emulator.run.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.Specs;
import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.crew.Buckets;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.replica.LineLog;
import dev.trainyard.emulator.run.replica.Order;
import dev.trainyard.emulator.run.replica.Outcome;
import dev.trainyard.emulator.run.replica.Replica;
import dev.trainyard.emulator.run.replica.Scripts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ContainerStarterTest {
  private static final long MB = 1 << 20;

  @TempDir Path folder;
  private Engine engine;

  @BeforeEach
  void start() throws Exception {
    engine = EngineNeeded.check(folder);
  }

  @AfterEach
  void stop() throws Exception {
    if (engine != null) {
      engine.sweep();
      engine.close();
    }
  }

  @Test
  void takesAContainerThatRanOutOfMemoryForAKilledOne() throws Exception {
    assertThat(outcome("tail /dev/zero; exit 1", new Bounds(16 * MB, MB)))
        .isInstanceOfSatisfying(
            Outcome.Exited.class, exited -> assertThat(exited.code()).isEqualTo(137));
  }

  @Test
  void letsNoFileOutgrowTheDisk() throws Exception {
    String line = "head -c 2000000 /dev/zero > /tmp/big; ls -l /tmp/big | grep -q ' 1048576 '";

    assertThat(outcome(line, new Bounds(0, MB)))
        .isInstanceOfSatisfying(Outcome.Exited.class, exited -> assertThat(exited.code()).isZero());
  }

  @Test
  void keepsWhatContainersPrintThatEndAtOnce() throws Exception {
    Map<Path, Replica> replicas = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      Path log = folder.resolve("log-" + i);
      LineLog lines = LineLog.open(log, InstantSource.system());
      replicas.put(log, starter().start(order("echo once", new Bounds(0, MB)), lines));
    }
    for (Map.Entry<Path, Replica> replica : replicas.entrySet()) {
      replica.getValue().await();
      assertThat(replica.getKey()).content().contains("stdout once");
    }
  }

  @Test
  void sweepsAwayWhatAKilledEmulatorLeft() throws Exception {
    starter().start(order("sleep 600", new Bounds(0, MB)), log());
    assertThat(left()).isOne();

    engine.sweep();

    assertThat(left()).isZero();
  }

  private int left() {
    return engine.docker().listContainersCmd().withLabelFilter(engine.labels()).exec().size();
  }

  private Outcome outcome(String line, Bounds bounds) throws Exception {
    return starter().start(order(line, bounds), log()).await();
  }

  private LineLog log() throws Exception {
    return LineLog.open(folder.resolve("log"), InstantSource.system());
  }

  private ContainerStarter starter() throws Exception {
    Scripts scripts = Scripts.layOut(folder.resolve("scripts"), "python3");
    return new ContainerStarter(
        engine, EngineNeeded.IMAGE, crew(), new Buckets(folder), scripts, Duration.ofSeconds(1));
  }

  private static Order order(String line, Bounds bounds) {
    WorkerPoolSpec.Builder pool = Specs.aShellPool(1, line).toBuilder();
    pool.getContainerSpecBuilder().setImageUri(EngineNeeded.IMAGE);
    return new Order(pool.build(), crew().primary(), Map.of(), bounds);
  }

  private static Crew crew() {
    CustomJob job = Specs.aShellJob("true").toBuilder().setName(Specs.NAME_OF_ONE).build();
    return Crew.of(job, new Addresses());
  }
}
