package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainyardTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "status",
        "stage",
        "submit",
        "list",
        "describe",
        "watch",
        "cancel",
        "history",
        "custom-jobs",
        "custom-jobs create",
        "custom-jobs list",
        "custom-jobs describe",
        "custom-jobs cancel",
        "custom-jobs delete",
        "contexts",
        "contexts create"
      })
  void everyCommandExplainsItself(String command) {
    Typed help = type((command + " --help").split(" "));
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: trainyard " + command).doesNotContain("\033");
  }

  @Test
  void onlyTheCommandThatIsTypedIsMade() {
    assertThat(made("contexts", "list")).containsExactly("contexts");
    assertThat(made("--context", "demo", "list")).containsExactly("list");
    assertThat(made("--context=demo", "-h")).contains("demo", "list", "custom-jobs");
    assertThat(made("frobnicate")).contains("demo", "list", "custom-jobs");
  }

  private Set<String> made(String... typed) {
    return Trainyard.commandLine(Places.around(home), typed).getSubcommands().keySet();
  }

  @Test
  void aWrongWordIsBadUsage() {
    assertThat(type("frobnicate").exitCode()).isEqualTo(2);
    assertThat(type("list", "--limit", "many").exitCode()).isEqualTo(2);
    assertThat(type("watch").err()).contains("watch needs either ids of jobs or --batch NAME.");
    assertThat(type("custom-jobs", "lst").err())
        .contains("Did you mean")
        .contains("See trainyard custom-jobs --help.");
  }

  @Test
  void anAddressThatIsNoUrlIsBadUsage() {
    Typed answer = type("list", "--server", "localhost:8080");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("--server must be a URL");
  }

  @Test
  void aServerThatIsAwayIsAFailureInASentence() {
    Typed answer = type("list", "--server", "http://127.0.0.1:1");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err())
        .isEqualToIgnoringNewLines(
            "No Trainyard answers at http://127.0.0.1:1. Start one with ./trainyard up, or name another with --server.");
  }

  @Test
  void brokenJsonIsBadInputWithItsPlace() throws Exception {
    Path file =
        Files.writeString(home.resolve("job.json"), "{\"displayName\": \"a\",\n \"jobSpec\": }");
    Typed answer = type("submit", file.toString());
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("job.json is not JSON, line 2, column");
  }

  @Test
  void aRepeatedFieldIsBadInput() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("job.json"), "{\"displayName\": \"a\", \"displayName\": \"b\"}");
    assertThat(type("submit", file.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    Typed answer = type("submit", "nowhere.json");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("There is no file nowhere.json.");
  }

  private Typed type(String... words) {
    return Typed.into(Trainyard.commandLine(Places.around(home)), words);
  }
}
