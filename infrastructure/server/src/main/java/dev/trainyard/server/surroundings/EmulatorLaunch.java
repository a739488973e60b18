package dev.trainyard.server.surroundings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_EMULATOR_JAR;
import static dev.trainyard.server.settings.Setting.TRAINYARD_EMULATOR_MODE;

import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Starts the emulator of a state folder as a process of its own. */
record EmulatorLaunch(Settings settings, Path state) {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /**
   * Returns when it answers.
   *
   * @param port 0 for a free one
   * @throws IllegalStateException if it does not start
   */
  RunningEmulator start(int port) {
    String jar =
        settings
            .find(TRAINYARD_EMULATOR_JAR)
            .orElseThrow(() ->
                new BadSettingException(
                    TRAINYARD_EMULATOR_JAR,
                    "is missing, and TRAINYARD_VERTEX_EMULATOR names no running emulator."));
    try {
      Path log = Files.createDirectories(settings.data().resolve("logs")).resolve("emulator.log");
      Files.createDirectories(state);
      Files.deleteIfExists(state.resolve("emulator.json"));
      Process process =
          new ProcessBuilder(command(jar, port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return await(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException("the emulator could not be started", e);
    }
  }

  private List<String> command(String jar, int port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "--sun-misc-unsafe-memory-access=allow",
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        jar,
        "--port",
        String.valueOf(port),
        "--state",
        state.toString(),
        "--bucket-root",
        settings.data().resolve("buckets").toString(),
        "--mode",
        settings.get(TRAINYARD_EMULATOR_MODE, "process"));
  }

  private RunningEmulator await(Process process, Path log) {
    Instant giveUp = Instant.now().plus(LONGEST_START);
    while (Instant.now().isBefore(giveUp) && process.isAlive()) {
      Optional<RunningEmulator> found = RunningEmulator.find(state);
      if (found.isPresent()) {
        return found.get();
      }
      Ports.pause();
    }
    process.destroy();
    throw new IllegalStateException("The emulator did not start; its log is " + log + ".");
  }
}
