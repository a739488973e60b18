package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
  @TempDir Path home;

  @Test
  void theLauncherShowsWhatTheCommandLineSays() throws Exception {
    Path usage =
        Places.project()
            .resolve("infrastructure/cli/src/main/resources/dev/trainyard/cli/usage.txt");
    String said = Typed.into(Trainyard.commandLine(Places.around(home)), "--help").out();
    if (Boolean.getBoolean("trainyard.usage")) {
      Files.writeString(usage, said);
    }
    assertThat(Files.readString(usage))
        .as("-Dtrainyard.usage=true writes it anew")
        .isEqualToNormalizingNewlines(said);
  }

  @Test
  void readsOnlyTheCommandThatIsMeant() {
    assertThat(Commands.meantBy("jobs", "list", "--limit", "5")).hasSize(1);
    assertThat(Commands.meantBy("help", "jobs")).isEqualTo(Commands.all());
    assertThat(Commands.meantBy()).isEqualTo(Commands.all());
  }

  @Test
  void explainsACommandThatHelpIsAskedAbout() {
    Typed help = Typed.into(Trainyard.commandLine(Places.around(home)), "help", "jobs");
    assertThat(help.out()).startsWith("Usage: trainyard jobs");
  }
}
