package dev.trainyard.cli.local;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A local Vertex AI that this process started on a free port and stops again. */
public final class EmulatorProcess implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(1);
  private static final Duration TO_STOP = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Process process;
  private final Path folder;

  private EmulatorProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * @param folder for its state; what it says goes to {@code emulator.out} there
   */
  public static EmulatorProcess start(Surroundings around, Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            Jars.below(around.root()).emulator().toString(),
            "--port=0",
            "--state=" + folder,
            "--parent-pid=" + ProcessHandle.current().pid());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("emulator.out").toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return new EmulatorProcess(builder.start(), folder);
  }

  /** Its {@code HOST:PORT}, once it listens. */
  public String awaitReady(Surroundings around) {
    Instant deadline = around.clock().instant().plus(TO_START);
    Path place = folder.resolve("emulator.json");
    while (process.isAlive() && around.clock().instant().isBefore(deadline)) {
      if (Files.exists(place)) {
        return read(place);
      }
      around.sleep(LOOK);
    }
    throw failed("The local Vertex AI did not start:\n" + said());
  }

  private static String read(Path place) {
    try {
      JsonNode json = Json.parse(Files.readString(place));
      return json.path("host").asText() + ":" + json.path("port").asInt();
    } catch (IOException e) {
      throw failed("The local Vertex AI does not say where it is: " + e.getMessage());
    }
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("emulator.out"));
    } catch (IOException e) {
      return "it said nothing that can be read";
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
