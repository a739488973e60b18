package dev.trainyard.cli.customjobs.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.RecordingPackaging;
import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LocalRunCommandTest {
  @TempDir Path home;

  @Test
  void saysWhereItsImageIsPushedTo() {
    LocalRunCommand command =
        new LocalRunCommand(Places.around(home), (_, _) -> new RecordingPackaging());
    assertThat(Typed.into(new CommandLine(command), "--help").out().replaceAll("\\s+", " "))
        .contains("Nothing leaves this machine", "pushed to a registry of the run's own")
        .doesNotContain("Nothing is pushed");
  }
}
