package dev.trainyard.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other programs, asked briefly. */
final class Programs {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int NOT_THERE = 127;

  /**
   * What a program answered.
   *
   * @param said its first line
   */
  record Answer(int exitCode, String said) {
    boolean isGood() {
      return exitCode == 0;
    }
  }

  private Programs() {}

  /** Never fails: a program that is not there or does not end has not answered well. */
  static Answer ask(List<String> words) {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Answer(NOT_THERE, "");
      }
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Answer(process.exitValue(), said.lines().findFirst().orElse(""));
    } catch (IOException _) {
      return new Answer(NOT_THERE, "");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer(NOT_THERE, "");
    }
  }
}
