package dev.trainyard.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CompletionCommandTest {
  enum Colour {
    red,
    green
  }

  @Command(name = "trainyard", mixinStandardHelpOptions = true)
  static final class Root {}

  @Command(name = "list", description = "Shows jobs: 'all' [or some]. Each once.")
  static final class ListJobs {
    @Option(names = "--limit", description = "At most so many.")
    int limit;

    @Option(
        names = {"-c", "--colour"},
        description = "One of: ${COMPLETION-CANDIDATES}")
    Colour colour = Colour.red;
  }

  @Command(name = "history", description = "Shows what was.")
  static final class History {}

  @Command(name = "replay", description = "Tells it again.")
  static final class Replay {
    @Option(names = "--from")
    String from = "";
  }

  @TempDir Path folder;
  private Shells shells = new Shells(Path.of(""), new CommandLine(new Root()));

  @BeforeEach
  void aCommandLine() {
    CommandLine line = new CommandLine(new Root());
    CommandLine history = new CommandLine(new History());
    history.addSubcommand(new Replay());
    line.addSubcommand(new ListJobs()).addSubcommand(history);
    line.addSubcommand(new CompletionCommand(() -> line));
    shells = new Shells(folder, line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void isWellFormed(String shell) throws Exception {
    assertThat(shells.syntax(shell)).isEmpty();
  }

  @Test
  void completesInBash() throws Exception {
    assertThat(shells.bash("trainyard li")).containsExactly("list");
    assertThat(shells.bash("trainyard list --")).contains("--limit", "--colour");
    assertThat(shells.bash("trainyard list --colour ")).containsExactlyInAnyOrder("red", "green");
    assertThat(shells.bash("trainyard history replay --f")).containsExactly("--from");
  }

  @Test
  void completesInFish() throws Exception {
    assertThat(shells.fish("trainyard li")).containsExactly("list\tShows jobs: 'all' [or some]");
    assertThat(shells.fish("trainyard list --l")).containsExactly("--limit\tAt most so many");
    assertThat(shells.fish("trainyard list --colour g"))
        .containsExactly("green\tOne of: red, green");
    assertThat(shells.fish("trainyard history --f")).isEmpty();
    assertThat(shells.fish("trainyard history replay --f")).containsExactly("--from");
  }

  @Test
  void completesInZsh() throws Exception {
    assertThat(shells.zsh("trainyard li")).anyMatch(line -> line.contains("list"));
    assertThat(shells.zsh("trainyard list --li")).anyMatch(line -> line.contains("--limit"));
    assertThat(shells.zsh("trainyard list --colour g")).anyMatch(line -> line.contains("green"));
    assertThat(shells.zsh("trainyard history replay --f"))
        .anyMatch(line -> line.contains("--from"));
  }

  @Test
  void refusesAShellThatItDoesNotKnow() {
    Typed typed = Typed.into(shells.line(), "completion", "tcsh");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains("bash, zsh, fish");
  }
}
