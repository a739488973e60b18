package dev.trainyard.journey.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.chaos.Chaos;
import dev.trainyard.chaos.Report;
import dev.trainyard.chaos.Run;
import dev.trainyard.journey.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosIT {
  private static final long SEED = 4;
  @TempDir Path folder;

  @Test
  void keepsEveryPromiseThroughFortySecondsOfTrouble() throws Exception {
    Run run = new Run(Duration.ofSeconds(40), 300, SEED, 2, 0, Duration.ofMinutes(3));
    try (Chaos chaos =
        Chaos.start(
            run,
            run.plan(folder, ServerProcess.SERVER_JAR, ServerProcess.EMULATOR_JAR),
            System.out::println)) {
      Report report = chaos.play();
      assertThat(report.isClean()).as(String.join("\n", report.lines())).isTrue();
      assertThat(report.troubles()).hasSizeGreaterThan(10);
    }
  }
}
