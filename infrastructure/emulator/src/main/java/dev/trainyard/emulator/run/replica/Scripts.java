package dev.trainyard.emulator.run.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The emulator's own Python programs, laid out on disk.
 *
 * @param python the interpreter that runs them
 * @param watch keeps a replica from outliving the emulator
 * @param runModule installs packages and becomes the caller's module
 * @param guard keeps containers from outliving the emulator
 */
public record Scripts(String python, Path watch, Path runModule, Path guard) {
  private static final int PATIENCE_SECONDS = 20;
  private static final String COMPILE =
      "import py_compile, sys; py_compile.compile(*sys.argv[1:], doraise=True, optimize=2)";

  /** Writes them into {@code folder}, over those of an earlier version. */
  public static Scripts layOut(Path folder, String python) throws IOException {
    Files.createDirectories(folder.resolve("stage"));
    return new Scripts(
        python,
        compiled(python, copy(folder, "watch.py")),
        copy(folder, "run_module.py"),
        copy(folder, "guard.py"));
  }

  /** Watchers that wait for replicas. */
  public Watchers watchers() {
    return new Watchers(List.of(python, "-I", "-S", watch.toString()));
  }

  /** An empty folder, on which each watcher may build its replica's view of this machine. */
  public Path stage() {
    return runModule.resolveSibling("stage");
  }

  private static Path copy(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).toAbsolutePath();
    try (InputStream in = Scripts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing from the emulator's jar");
      }
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  /** Saves each start the compiler's time; the source itself where that fails. */
  private static Path compiled(String python, Path source) throws IOException {
    Path target = source.resolveSibling(source.getFileName() + "c");
    Files.deleteIfExists(target);
    List<String> line =
        List.of(python, "-I", "-S", "-c", COMPILE, source.toString(), target.toString());
    try {
      Process process =
          new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      boolean done = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return done && process.exitValue() == 0 ? target : source;
    } catch (IOException _) {
      // why: without Python no replica starts, and the first one says so
      return source;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return source;
    }
  }
}
