package dev.trainyard.adapters.packaging.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.application.port.PackagingFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * pip of this machine. Its own environment variables ({@code PIP_INDEX_URL}, {@code
 * PIP_FIND_LINKS}, {@code PIP_NO_INDEX} and all others) hold.
 *
 * @param words hears every line it says
 */
record Pip(
    Interpreter python, Path folder, Map<String, String> environment, Consumer<String> words) {

  /** Runs it in the code's folder, from which relative paths in requirements are seen. */
  Said run(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("-m", "pip"));
    words.addAll(arguments);
    return python(folder, words);
  }

  /** Runs its Python. */
  Said python(Path where, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(python.command()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    builder.environment().put("PIP_NO_INPUT", "1");
    // why: it warns root of harm to the system's packages, and installs into a folder of ours
    builder.environment().putIfAbsent("PIP_ROOT_USER_ACTION", "ignore");
    // why: both would keep it from installing into a folder
    builder.environment().put("PIP_USER", "0");
    builder.environment().put("PIP_REQUIRE_VIRTUALENV", "0");
    builder.environment().put("PIP_BREAK_SYSTEM_PACKAGES", "1");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    try {
      return said(builder.start());
    } catch (IOException e) {
      throw new PackagingFailedException(python.command() + " cannot be started: " + e, e);
    }
  }

  private Said said(Process process) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      process.getOutputStream().close();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        words.accept(line);
      }
      return new Said(process.waitFor(), lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackagingFailedException("Interrupted while pip ran.", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  /** What it said, and how it ended. */
  record Said(int code, List<String> lines) {
    private static final int LAST_WORDS = 8;

    boolean well() {
      return code == 0;
    }

    boolean contains(String text) {
      return lines.stream().anyMatch(line -> line.contains(text));
    }

    String lastWords() {
      List<String> spoken =
          lines.stream().filter(line -> !line.isBlank() && !line.startsWith("WARNING:")).toList();
      List<String> last = spoken.subList(Math.max(0, spoken.size() - LAST_WORDS), spoken.size());
      return String.join("\n", last);
    }
  }
}
