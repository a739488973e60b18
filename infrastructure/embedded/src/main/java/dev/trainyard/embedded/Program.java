package dev.trainyard.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program of this machine said until it ended.
 *
 * @param code its exit code; not 0 also where it could not be started
 */
record Program(int code, String said) {
  private static final int NOT_STARTED = 127;

  /** Runs it, with nothing to read, in the folder {@code where}. */
  static Program run(Path where, List<String> line) {
    try {
      Process process =
          new ProcessBuilder(line).directory(where.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Program(process.waitFor(), said.strip());
    } catch (IOException e) {
      return new Program(NOT_STARTED, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Program(NOT_STARTED, "interrupted");
    }
  }

  static Program run(List<String> line) {
    return run(Path.of("/"), line);
  }

  boolean succeeded() {
    return code == 0;
  }
}
