package dev.trainyard.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.dist.Copy.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledIT {
  private static final String QUICKLY = "1";

  @TempDir static Path made;
  @TempDir Path home;

  @BeforeAll
  static void unpack() throws Exception {
    Dist.main(new String[] {System.getProperty("trainyard.root"), made.toString(), QUICKLY});
    Path archive = one("*.tar.gz");
    Answer tar = run("tar", "-xzf", archive.toString(), "-C", made.toString());
    assertThat(tar.exitCode()).as(tar.said()).isZero();
  }

  @Test
  void worksWithoutACheckout() throws Exception {
    Copy copy = copy();
    assertThat(copy.type("--version").said()).startsWith("trainyard 0.");
    assertThat(copy.type().said()).contains("Usage: trainyard", "doctor");
    assertThat(copy.type("doctor").said()).contains("Training jobs can run here.");
    assertThat(copy.type("emulator", "--help").said()).contains("--port");
    Answer bench = copy.type("bench", "10");
    assertThat(bench.exitCode()).isEqualTo(2);
    assertThat(bench.said()).contains("bench needs a checkout of Trainyard's sources");
    // why: what is still written cannot be cleared away.
    Path _ = awaitCache(copy);
  }

  @Test
  void startsFromWhatAnEarlierStartLeft() throws Exception {
    Copy copy = copy();
    assertThat(copy.type("jobs", "list", "--help").exitCode()).isZero();
    Path cache = awaitCache(copy);
    assertThat(copy.type("jobs", "list", "--help").said()).startsWith("Usage: trainyard jobs list");
    assertThat(copy.starts().getLast()).startsWith("-XX:AOTCache=" + cache);
    assertThat(sharedClasses(copy, cache))
        .anyMatch(line -> line.contains("picocli.CommandLine "))
        .anyMatch(line -> line.contains("dev.trainyard.cli.Trainyard "));
  }

  @Test
  void makesItAnewWhenAJarHasChanged() throws Exception {
    Copy copy = copy();
    assertThat(copy.type("jobs", "list", "--help").exitCode()).isZero();
    Path cache = awaitCache(copy);
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(cache, old);
    FileTime before = Files.getLastModifiedTime(copy.cli());
    Files.setLastModifiedTime(copy.cli(), FileTime.from(Instant.now()));
    try {
      assertThat(copy.type("jobs", "list", "--help").said())
          .startsWith("Usage: trainyard jobs list");
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> Files.getLastModifiedTime(cache).compareTo(old) > 0);
    } finally {
      Files.setLastModifiedTime(copy.cli(), before);
    }
  }

  @Test
  void saysNothingAboutACacheThatIsBroken() throws Exception {
    Copy copy = copy();
    Answer usual = copy.type("jobs", "list", "--help");
    Files.write(awaitCache(copy), new byte[4096]);
    assertThat(copy.type("jobs", "list", "--help")).isEqualTo(usual);
  }

  @Test
  void needsNoHome() throws Exception {
    Copy nowhere = new Copy(folder(), Path.of("/proc/nowhere"));
    Answer answer = nowhere.type("jobs", "list", "--help");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.said()).startsWith("Usage: trainyard jobs list");
  }

  @Test
  void makesOneOfManyStartsAtOnce() throws Exception {
    Copy copy = copy();
    List<Process> starts =
        List.of(
            copy.start("jobs", "list", "--help"),
            copy.start("jobs", "list", "--help"),
            copy.start("watch", "--help"));
    for (Process start : starts) {
      Answer answer = Copy.answer(start);
      assertThat(answer.exitCode()).isZero();
      assertThat(answer.said()).startsWith("Usage: trainyard ");
    }
    awaitCache(copy);
  }

  @Test
  void thePackageHasWhatTheArchiveHas() throws Exception {
    Answer listed = run("dpkg-deb", "--contents", one("*.deb").toString());
    assertThat(listed.exitCode()).as(listed.said()).isZero();
    assertThat(listed.said())
        .contains("./usr/bin/trainyard -> ../share/trainyard/bin/trainyard")
        .contains("./usr/share/trainyard/lib/server/quarkus-run.jar")
        .contains("./usr/share/trainyard/lib/emulator/trainyard-emulator.jar")
        .contains("./usr/share/trainyard/examples/jobs/hello.json")
        .contains("./usr/share/bash-completion/completions/trainyard")
        .contains("./usr/share/zsh/vendor-completions/_trainyard")
        .contains("./usr/share/fish/vendor_completions.d/trainyard.fish")
        .doesNotContain("trainyard-bench", "trainyard-chaos");
  }

  private static Path awaitCache(Copy copy) {
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(copy.caches()).singleElement().asString().endsWith(".aot"));
    return copy.caches().getFirst();
  }

  private static List<String> sharedClasses(Copy copy, Path cache) throws Exception {
    return run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:AOTCache=" + cache,
            "-XX:AOTMode=on",
            "-XX:+UseSerialGC",
            "-Xlog:class+load",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            copy.cli().toString(),
            "jobs",
            "list",
            "--help")
        .said()
        .lines()
        .filter(line -> line.contains("shared objects file"))
        .toList();
  }

  private Copy copy() throws Exception {
    return new Copy(folder(), home);
  }

  private static Path folder() throws Exception {
    try (var folders = Files.newDirectoryStream(made, Files::isDirectory)) {
      return folders.iterator().next();
    }
  }

  private static Path one(String pattern) throws Exception {
    try (var files = Files.newDirectoryStream(made, pattern)) {
      return files.iterator().next();
    }
  }

  private static Answer run(String... words) throws Exception {
    return Copy.answer(new ProcessBuilder(words).redirectErrorStream(true).start());
  }
}
