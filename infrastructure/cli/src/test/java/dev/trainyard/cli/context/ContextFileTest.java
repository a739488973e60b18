package dev.trainyard.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.cli.api.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextFileTest {
  @TempDir Path home;

  @Test
  void readsWhatItWrote() {
    ContextFile file = new ContextFile(home.resolve("new"));
    Context prod =
        new Context("prod", Map.of(Property.SERVER, "https://p", Property.TOKEN_COMMAND, "cmd"));
    Contexts contexts = Contexts.EMPTY.with(prod).with(new Context("dev", Map.of())).using("prod");
    file.write(contexts);
    assertThat(file.read()).isEqualTo(contexts);
  }

  @Test
  void onlyItsOwnerMayReadItAndNothingElseIsLeftThere() throws IOException {
    new ContextFile(home).write(Contexts.EMPTY);
    new ContextFile(home).write(Contexts.EMPTY);
    Path file = home.resolve("contexts.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aMissingFileIsNoContexts() {
    assertThat(new ContextFile(home).read()).isEqualTo(Contexts.EMPTY);
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    Files.writeString(home.resolve("contexts.json"), "{");
    assertThatThrownBy(() -> new ContextFile(home).read())
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("contexts.json cannot be read");
  }
}
