package dev.trainyard.emulator.run.bounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the watcher around a program that does nothing.
 *
 * @param watcher its command line
 * @param folder for files of the trial, with the empty folder {@code stage} in it
 */
public record Trial(List<String> watcher, Path folder) {
  private static final int PATIENCE_SECONDS = 20;

  public Trial {
    watcher = List.copyOf(watcher);
  }

  Path stage() {
    return folder.resolve("stage");
  }

  boolean works(List<String> words) {
    Path outcome = folder.resolve("trial");
    List<String> line = new ArrayList<>(watcher);
    line.add("outcome=" + outcome);
    line.add("grace=1");
    line.addAll(words);
    line.addAll(List.of("--", "true"));
    try {
      Files.deleteIfExists(outcome);
      run(line);
      return Files.exists(outcome) && Files.readString(outcome).equals("exit 0");
    } catch (IOException _) {
      // why: no watcher, no powers; the first replica will say why
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void run(List<String> line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var _ = process.getOutputStream()) {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
