package dev.trainyard.chaos.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own; what it says is in a file. */
public final class Program {
  private static final Duration TO_START = Duration.ofSeconds(120);
  private static final List<String> SMALL =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private final Process process;
  private final Path said;

  private Program(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * @param arguments of {@code java}: what to run, and its own
   * @param settings more of the environment; other {@code TRAINYARD_} variables are not passed on
   * @param said what it says is added here
   */
  public static Program start(List<String> arguments, Map<String, String> settings, Path said) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(SMALL);
    line.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("TRAINYARD_"));
    builder.environment().putAll(settings);
    try {
      Files.createDirectories(said.toAbsolutePath().getParent());
      return new Program(builder.start(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it has said something.
   *
   * @throws IllegalStateException if it ended before, or took too long
   */
  Program awaitWords(String words) {
    if (!Patience.until(TO_START, () -> !isAlive() || said().contains(words)) || !isAlive()) {
      kill();
      throw new IllegalStateException("it did not start; what it said is in " + said);
    }
    return this;
  }

  private String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL; returns when it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** SIGTERM; SIGKILL after that time. Whether it ended by itself. */
  public boolean end(Duration longest) {
    process.destroy();
    boolean hasEnded = ends(longest);
    kill();
    return hasEnded;
  }

  /**
   * Waits until it has ended by itself.
   *
   * @return its exit code
   * @throws IllegalStateException if it has not in time; it is killed then
   */
  public int awaitEnd(Duration longest) {
    if (!ends(longest)) {
      kill();
      throw new IllegalStateException("it did not end within " + longest);
    }
    return process.exitValue();
  }

  private boolean ends(Duration longest) {
    try {
      return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** SIGSTOP: it stands still, and notices nothing. */
  public void freeze() {
    signal("-STOP");
  }

  /** SIGCONT. */
  public void thaw() {
    signal("-CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", name, String.valueOf(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
