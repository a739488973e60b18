package dev.trainyard.cli.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trainyard.cli.testkit.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketTest {
  private static final String BUILDS_WHEELS =
      "import importlib.util as u, setuptools as s, pip;"
          + "v = s.__version__.split('.');"
          + "raise SystemExit(not (u.find_spec('wheel') or (int(v[0]), int(v[1])) >= (70, 1)))";

  @TempDir Path folder;

  @Test
  void getsTheSameBytesEachTime() throws IOException {
    byte[] first = Files.readAllBytes(packed());
    assertThat(Files.readAllBytes(packed())).isNotEmpty().isEqualTo(first);
  }

  @Test
  void holdsTheSourcesAndNothingElse() throws Exception {
    Path file = packed();
    assertThat(run("tar", "tzf", file.toString()).lines())
        .containsExactly(
            "hello-custom-training-1.0/PKG-INFO",
            "hello-custom-training-1.0/setup.py",
            "hello-custom-training-1.0/trainer/__init__.py",
            "hello-custom-training-1.0/trainer/task.py");
  }

  @Test
  void carriesNoTimeOfItsMaking() throws Exception {
    assertThat(run("tar", "--utc", "-tvzf", packed().toString()).lines())
        .isNotEmpty()
        .allMatch(line -> line.contains(" 2026-01-01 00:00 "));
  }

  @Test
  void unpackedItTrains() throws Exception {
    Path file = packed();
    run("tar", "xzf", file.toString(), "-C", folder.toString());
    train(folder.resolve("hello-custom-training-1.0"));
  }

  @Test
  void pipInstallsItAndThenItTrains() throws Exception {
    Optional<String> python = pythonThatBuildsWheels();
    assumeThat(python).as("a Python that builds wheels without an index").isPresent();
    Path site = folder.resolve("site");
    List<String> install =
        List.of(
            python.orElseThrow(),
            "-m",
            "pip",
            "install",
            "-q",
            "--no-index",
            "--no-deps",
            "--no-build-isolation");
    List<String> where =
        List.of("--disable-pip-version-check", "--target", site.toString(), packed().toString());
    run(Stream.concat(install.stream(), where.stream()).toArray(String[]::new));
    train(site);
  }

  private void train(Path site) throws Exception {
    String program =
        "import sys; sys.path.insert(0, sys.argv[1]); from trainer import task; task.main(sys.argv[2:])";
    run("python3", "-c", program, site.toString(), "--model-dir=" + folder.resolve("model"));
    assertThat(folder.resolve("model/metrics.json")).content().contains("\"final\"");
  }

  private Path packed() throws IOException {
    Bucket bucket = new Bucket(folder.resolve("buckets"), "demo");
    bucket.stageExamples(Places.examples());
    return bucket.path("training/hello-custom-training-1.0.tar.gz");
  }

  private static Optional<String> pythonThatBuildsWheels() throws Exception {
    for (String python : new String[] {"python3", "/usr/bin/python3"}) {
      if (new ProcessBuilder(python, "-c", BUILDS_WHEELS).start().waitFor() == 0) {
        return Optional.of(python);
      }
    }
    return Optional.empty();
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
