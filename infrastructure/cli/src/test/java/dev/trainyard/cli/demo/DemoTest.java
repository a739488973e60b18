package dev.trainyard.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.embedded.EmbeddedKafka;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static EmbeddedKafka kafka;

  @TempDir Path folder;
  private final StringWriter written = new StringWriter();

  @BeforeAll
  static void startKafka() {
    kafka = EmbeddedKafka.temporary();
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  @Test
  void sendsFollowsAndReportsThroughARealKafka() throws Exception {
    assertThat(play("good", "none")).isTrue();
    assertThat(written.toString())
        .contains("Sent 5 jobs to Kafka")
        .containsPattern("logistic +10\\d  SUCCEEDED .* 0\\.5000")
        .containsPattern(
            "hello +5 +1 QUEUED > 2 STARTING > 3 PENDING > 4 RUNNING > 5 SUCCEEDED  yes");

    assertThat(play("bad", "container")).isFalse();
    assertThat(written.toString())
        .containsPattern("container ended as FAILED: .*; its log is " + folder);
  }

  private boolean play(String run, String failing) throws Exception {
    written.getBuffer().setLength(0);
    Surroundings around = Places.around(folder);
    // why: Kafka takes real time, so the demo must see real time pass.
    Surroundings timed =
        new Surroundings(
            around.environment(), around.root(), false, InstantSource.system(), Thread::sleep);
    try (ScriptedServer server = new ScriptedServer();
        StubYard _ =
            new StubYard(
                kafka.bootstrapServers(), server, folder.resolve("demo-" + run), failing)) {
      RunningServer running =
          new RunningServer(
              1,
              server.address().toString(),
              kafka.bootstrapServers(),
              "",
              "",
              folder.toString(),
              folder.toString());
      Demo demo = new Demo(timed, new PrintWriter(written, true), Duration.ofMinutes(1));
      return demo.play(running, folder, run);
    }
  }
}
