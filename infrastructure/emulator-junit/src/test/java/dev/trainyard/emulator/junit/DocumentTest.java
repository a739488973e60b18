package dev.trainyard.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "emulator.md");
  private static final Path TESTS = Path.of("src/test/java/dev/trainyard/emulator/junit");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void showsTestsThatAreRun() throws Exception {
    List<String> shown =
        JAVA.matcher(Files.readString(DOCUMENT))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    StringBuilder run = new StringBuilder();
    try (Stream<Path> files = Files.list(TESTS)) {
      for (Path file : files.toList()) {
        run.append(Files.readString(file));
      }
    }

    assertThat(shown).hasSize(2).allSatisfy(block -> assertThat(run.toString()).contains(block));
  }
}
