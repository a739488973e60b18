package dev.trainyard.server.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An emulator that runs, ours or an earlier server's. */
record RunningEmulator(ProcessHandle process, int port) {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
  private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");
  private static final Pattern PORT = Pattern.compile("\"port\"\\s*:\\s*(\\d+)");

  /** The one that its card in the state folder names, if it answers. */
  static Optional<RunningEmulator> find(Path state) {
    Path card = state.resolve("emulator.json");
    if (!Files.exists(card)) {
      return Optional.empty();
    }
    String text = read(card);
    Matcher pid = PID.matcher(text);
    Matcher port = PORT.matcher(text);
    if (!pid.find() || !port.find()) {
      return Optional.empty();
    }
    int there = Integer.parseInt(port.group(1));
    return ProcessHandle.of(Long.parseLong(pid.group(1)))
        .filter(_ -> Ports.answers(there))
        .map(process -> new RunningEmulator(process, there));
  }

  void stop() {
    process.destroy();
    try {
      process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Path card) {
    try {
      return Files.readString(card);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
