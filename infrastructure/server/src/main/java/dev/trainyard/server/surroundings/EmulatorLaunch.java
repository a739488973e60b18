package dev.trainyard.server.surroundings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_EMULATOR_JAR;
import static dev.trainyard.server.settings.Setting.TRAINYARD_EMULATOR_MODE;
import static dev.trainyard.server.settings.Setting.TRAINYARD_EMULATOR_PORT;
import static dev.trainyard.server.settings.Setting.TRAINYARD_VERTEX_EMULATOR;

import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The emulator as a process of its own. It outlives a server that was killed, as Vertex would, and
 * the next server finds it again by the file that it keeps in its state folder.
 */
final class EmulatorProcess {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
  private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");
  private static final Pattern PORT = Pattern.compile("\"port\"\\s*:\\s*(\\d+)");

  private EmulatorProcess() {}

  static Neighbour findOrStart(Settings settings) {
    Path state = settings.data().resolve("emulator");
    Found found = find(state).orElseGet(() -> start(settings, state));
    return new Neighbour(
        Map.of(TRAINYARD_VERTEX_EMULATOR.property(), "127.0.0.1:" + found.port()),
        () -> stop(found.process()));
  }

  private static Optional<Found> find(Path state) {
    Path file = state.resolve("emulator.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = read(file);
    Matcher pid = PID.matcher(text);
    Matcher port = PORT.matcher(text);
    if (!pid.find() || !port.find()) {
      return Optional.empty();
    }
    int there = Integer.parseInt(port.group(1));
    return ProcessHandle.of(Long.parseLong(pid.group(1)))
        .filter(_ -> Ports.answers(there))
        .map(process -> new Found(process, there));
  }

  private static Found start(Settings settings, Path state) {
    String jar =
        settings
            .find(TRAINYARD_EMULATOR_JAR)
            .orElseThrow(() ->
                new BadSettingException(
                    TRAINYARD_EMULATOR_JAR,
                    "is missing, and TRAINYARD_VERTEX_EMULATOR names no running emulator."));
    int port = settings.port(TRAINYARD_EMULATOR_PORT, 8090);
    try {
      Path log = Files.createDirectories(settings.data().resolve("logs")).resolve("emulator.log");
      Files.createDirectories(state);
      Files.deleteIfExists(state.resolve("emulator.json"));
      Process process =
          new ProcessBuilder(command(settings, jar, port, state))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return await(process, state, log);
    } catch (IOException e) {
      throw new UncheckedIOException("the emulator could not be started", e);
    }
  }

  private static List<String> command(Settings settings, String jar, int port, Path state) {
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

  private static Found await(Process process, Path state, Path log) {
    Instant giveUp = Instant.now().plus(LONGEST_START);
    while (Instant.now().isBefore(giveUp) && process.isAlive()) {
      Optional<Found> found = find(state);
      if (found.isPresent()) {
        return found.get();
      }
      Ports.pause();
    }
    process.destroy();
    throw new IllegalStateException("The emulator did not start; its log is " + log + ".");
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Found(ProcessHandle process, int port) {}
}
