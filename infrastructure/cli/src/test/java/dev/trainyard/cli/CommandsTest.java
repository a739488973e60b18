package dev.trainyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.menu.Entry;
import dev.trainyard.cli.testkit.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  @TempDir Path home;

  @Test
  void onlyWhatTheWordsMeanIsMade() {
    assertThat(paths(Commands.meantBy("jobs", "list", "--limit", "3")))
        .containsExactly("jobs", "jobs list");
  }

  @Test
  void helpAndWordsThatAreNoneNeedAllOfTheirGroup() {
    assertThat(paths(Commands.meantBy("dlq", "--help")))
        .containsExactly("dlq", "dlq list", "dlq redrive");
    assertThat(paths(Commands.meantBy("dlq", "lst"))).hasSize(3);
    assertThat(Commands.meantBy("--context", "none", "jobs", "list")).isEqualTo(Commands.all());
    assertThat(Commands.meantBy()).isEqualTo(Commands.all());
  }

  @Test
  void eachIsMadeByTheNameThatItHas() {
    Surroundings around = Places.around(home);
    Commands.all().forEach(entry -> compare(entry, entry.in(around)));
  }

  private static void compare(Entry entry, CommandLine made) {
    assertThat(made.getCommandName()).isEqualTo(entry.name());
    assertThat(made.getCommandSpec().name()).isEqualTo(entry.name());
    entry
        .below()
        .forEach(below ->
            compare(below, Objects.requireNonNull(made.getSubcommands().get(below.name()))));
  }

  private static Stream<String> paths(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry ->
            Stream.concat(
                Stream.of(entry.name()),
                paths(entry.below()).map(below -> entry.name() + " " + below)));
  }
}
