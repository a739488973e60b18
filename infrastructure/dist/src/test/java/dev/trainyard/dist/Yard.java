package dev.trainyard.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An installed copy whose server runs in somebody's home, and that somebody's terminal. */
final class Yard implements AutoCloseable {
  /** What a command printed, on either way, and how it ended. */
  record Answer(int exitCode, String out, String err) {}

  private static final Map<String, String> FREE_PORTS =
      Map.of(
          "TRAINYARD_HTTP_PORT", "0",
          "TRAINYARD_KAFKA_PORT", "0",
          "TRAINYARD_POSTGRES_PORT", "0",
          "TRAINYARD_EMULATOR_PORT", "0");

  private final Path copy;
  private final Path home;
  private final Map<String, String> more;
  private final Process server;

  private Yard(Path copy, Path home, Map<String, String> more) throws IOException {
    this.copy = copy;
    this.home = home;
    this.more = more;
    ProcessBuilder up = builder(home, "up");
    up.environment().putAll(FREE_PORTS);
    File said = home.resolve("up.out").toFile();
    this.server = up.redirectErrorStream(true).redirectOutput(said).start();
  }

  /**
   * Returns when all doors are open.
   *
   * @param more variables of every command
   */
  static Yard open(Path copy, Path home, Map<String, String> more) throws IOException {
    Yard yard = new Yard(copy, home, more);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> {
          assertThat(yard.server.isAlive()).as("the server runs").isTrue();
          return Files.exists(home.resolve(".trainyard/up/trainyard.json"));
        });
    return yard;
  }

  /** Types a command in a folder. */
  Answer type(Path folder, String... words) throws Exception {
    Path err = Files.createTempFile(home, "err", ".txt");
    Process process = builder(folder, words).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Answer(process.exitValue(), out, Files.readString(err));
  }

  private ProcessBuilder builder(Path folder, String... words) {
    List<String> command = new ArrayList<>(List.of(copy.resolve("bin/trainyard").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.matches("TRAINYARD_.*|CLOUDSDK_.*|XDG_.*"));
    environment.put("HOME", home.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.putAll(more);
    return builder;
  }

  @Override
  public void close() throws InterruptedException {
    server.destroy();
    assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }
}
