package dev.trainyard.cli.customjobs.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import dev.trainyard.emulator.run.container.Containers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedRunTest {
  @TempDir Path home;

  @Test
  void namesFlagsOfItsOwnWhereAnImageCannotRunHere() throws Exception {
    EmulatorSettings settings =
        EmulatorSettings.of(Mode.PROCESS, home.resolve("emulator"))
            .withContainers(Containers.NEVER);
    try (Emulator emulator = Emulator.start(settings)) {
      JsonNode job =
          new LocalRun(around(), emulator.endpoint())
              .run("python:3.11-slim", List.of(), Map.of(), _ -> {});
      assertThat(new FailedRun(job).why())
          .contains("no container engine")
          .endsWith(
              "; start Docker or Podman, or give --script or --python-module, and that runs as a process of this machine.")
          .doesNotContain("containerSpec");
    }
  }

  private Surroundings around() {
    Surroundings scripted = Places.around(home);
    return new Surroundings(
        scripted.environment(), scripted.root(), false, InstantSource.system(), Thread::sleep);
  }
}
