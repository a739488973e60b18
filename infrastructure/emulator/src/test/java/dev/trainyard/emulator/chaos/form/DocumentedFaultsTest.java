package dev.trainyard.emulator.chaos.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentedFaultsTest {
  private static final Pattern NAME = Pattern.compile("`([A-Z_]{4,})`");

  @Test
  void namesEveryKindInItsTable() throws Exception {
    String text = Files.readString(Path.of("..", "..", "docs", "emulator.md"));
    String table = text.substring(text.indexOf("| `fault` | with |")).split("\n\n")[0];

    List<String> named =
        table
            .lines()
            .skip(2)
            .flatMap(
                row -> NAME.matcher(row.split("\\|")[1]).results().map(match -> match.group(1)))
            .toList();

    assertThat(named).containsExactlyInAnyOrderElementsOf(HarmReader.kinds());
  }
}
