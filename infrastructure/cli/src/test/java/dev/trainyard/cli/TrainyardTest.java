package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.menu.Entry;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainyardTest {
  @TempDir Path home;

  static Stream<String> commands() {
    // why: the launcher starts the emulator, which explains itself.
    return Commands.all().stream().map(Entry::name).filter(name -> !name.equals("emulator"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    Typed help = type((command + " --help").split(" "));
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: trainyard " + command).doesNotContain("\033");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "batches", "queues", "quotas", "dlq", "history"})
  void aGroupAloneIsBadUsage(String group) {
    Typed answer = type(group);
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).startsWith("Which? ").contains("See trainyard " + group + " --help.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit", "list", "describe", "watch", "cancel"})
  void whatBelongsToJobsIsNotAtTheTop(String word) {
    assertThat(type(word).err()).contains("Unmatched argument at index 0: '" + word + "'");
  }

  @Test
  void aWrongWordIsBadUsage() {
    assertThat(type("frobnicate").exitCode()).isEqualTo(2);
    assertThat(type("jobs", "list", "--limit", "many").exitCode()).isEqualTo(2);
    assertThat(type("jobs", "watch").err()).contains("Missing required parameter: 'ID'");
    assertThat(type("custom-jobs", "lst").err())
        .contains("Did you mean")
        .contains("See trainyard custom-jobs --help.");
  }

  @Test
  void anAddressThatIsNoUrlIsBadUsage() {
    Typed answer = type("jobs", "list", "--server", "localhost:8080");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("--server must be a URL");
  }

  @Test
  void aServerThatIsAwayIsAFailureInASentence() {
    Typed answer = type("jobs", "list", "--server", "http://127.0.0.1:1");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err())
        .isEqualToIgnoringNewLines(
            "No Trainyard answers at http://127.0.0.1:1. Start one with ./trainyard up, or name another with --server.");
  }

  @Test
  void brokenJsonIsBadInputWithItsPlace() throws Exception {
    Path file =
        Files.writeString(home.resolve("job.json"), "{\"displayName\": \"a\",\n \"jobSpec\": }");
    Typed answer = type("jobs", "submit", file.toString());
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("job.json is not JSON, line 2, column");
  }

  @Test
  void aRepeatedFieldIsBadInput() throws Exception {
    Path file =
        Files.writeString(
            home.resolve("job.json"), "{\"displayName\": \"a\", \"displayName\": \"b\"}");
    assertThat(type("jobs", "submit", file.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    Typed answer = type("jobs", "submit", "nowhere.json");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("There is no file nowhere.json.");
  }

  @Test
  void ofAFlagThatIsGivenTwiceTheLastCounts() {
    Typed answer =
        type("jobs", "list", "--server=http://127.0.0.1:2", "--server=http://127.0.0.1:1");
    assertThat(answer.err())
        .contains("No Trainyard answers at http://127.0.0.1:1.")
        .doesNotContain("WARN");
  }

  @Test
  void aWordThatBeginsWithAnAtSignIsTakenAsItIs() throws Exception {
    Path words = Files.writeString(home.resolve("words"), "other.json");
    assertThat(type("jobs", "submit", "@" + words).err()).contains("There is no file @" + words);
  }

  private Typed type(String... words) {
    return Typed.into(Trainyard.commandLine(Places.around(home)), words);
  }
}
