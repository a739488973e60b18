package dev.trainyard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every test that the promises name is there. */
class PromisesDocumentTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");
  private static final Pattern TOLD = Pattern.compile("^\\| [^|]+ \\|.*\\|$");

  @Test
  void namesOnlyTestsThatAreThere() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    NAMED
        .matcher(Files.readString(ROOT.resolve("docs/promises.md")))
        .results()
        .forEach(named -> {
          String source = tests.getOrDefault(named.group(1), "");
          String method = named.group(2) == null ? "" : "void " + named.group(2) + "(";
          if (source.isEmpty() || !source.contains(method)) {
            missing.add(named.group());
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void namesATestForEveryFaultOrSaysThatItIsNotBuilt() throws IOException {
    List<String> faults =
        Files.readAllLines(ROOT.resolve("docs/promises.md")).stream()
            .dropWhile(line -> !line.startsWith("| Fault |"))
            .skip(2)
            .filter(line -> TOLD.matcher(line).matches())
            .toList();
    assertThat(faults)
        .hasSizeGreaterThanOrEqualTo(42)
        .allMatch(line -> NAMED.matcher(line).find() || line.contains("*not built yet*"));
  }

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return name.equals("target") || name.equals(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = file.getFileName().toString();
            if (name.matches("\\w+(Test|IT|Contract)\\.java")) {
              tests.put(name.substring(0, name.length() - 5), Files.readString(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return tests;
  }
}
