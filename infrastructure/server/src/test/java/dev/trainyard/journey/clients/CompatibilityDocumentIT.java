package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs after all others, and compares the document with what they saw. */
class CompatibilityDocumentIT {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "compatibility.md");
  private static final List<String> CLIENTS = List.of("java-grpc", "node-grpc", "node-rest");
  private static final Predicate<String> ROW =
      Pattern.compile("^\\| `[\\w.]+\\.[A-Z]\\w+` \\|").asPredicate();
  private static final String UNTRIED = "–";

  @Test
  void showsForEachMethodWhatEachClientWasAnswered() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream().filter(line -> ROW.test(line)).toList();
    assertThat(String.join("\n", rows)).isEqualTo(String.join("\n", seen()));
  }

  private static List<String> seen() throws IOException {
    List<Map<String, String>> columns = new ArrayList<>();
    for (String house : List.of("server", "emulator")) {
      for (String client : CLIENTS) {
        columns.add(Ledger.read(house, client));
      }
    }
    TreeSet<String> methods = new TreeSet<>();
    columns.forEach(column -> methods.addAll(column.keySet()));
    return methods.stream().map(method -> row(method, columns)).toList();
  }

  private static String row(String method, List<Map<String, String>> columns) {
    StringBuilder row = new StringBuilder("| `" + method + "` |");
    columns.forEach(
        column -> row.append(" ").append(column.getOrDefault(method, UNTRIED)).append(" |"));
    return row.toString();
  }
}
