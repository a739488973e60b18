package dev.trainyard.emulator.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Finds the interpreter behind a command, past the shims of version managers. */
final class Python {
  private static final int PATIENCE_SECONDS = 20;

  private Python() {}

  /** The interpreter's own path, or {@code command} itself if it cannot say. */
  static String behind(String command) {
    try {
      Process process =
          new ProcessBuilder(command, "-c", "import sys; print(sys.executable)")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return command;
      }
      String path =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return path.isEmpty() ? command : path;
    } catch (IOException _) {
      return command;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return command;
    }
  }
}
