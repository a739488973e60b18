package dev.trainyard.cli.local;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server that this process started and stops again. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(3);
  private static final Duration TO_STOP = Duration.ofSeconds(40);
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final int LAST_LINES = 8;

  private final Process process;
  private final Path folder;
  private final Path said;

  private ServerProcess(Process process, Path folder, Path said) {
    this.process = process;
    this.folder = folder;
    this.said = said;
  }

  /** Starts a server in a folder; what it says goes to {@code server.out} there. */
  public static ServerProcess start(ServerStart start, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path said = folder.resolve("server.out");
    ProcessBuilder builder = builder(start).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return new ServerProcess(builder.start(), folder, said);
  }

  static int inForeground(ServerStart start) throws IOException {
    Process server = builder(start).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    return server.onExit().join().exitValue();
  }

  /**
   * Waits until the server has said where it is.
   *
   * @param meanwhile told again and again how long it has taken so far
   */
  public RunningServer awaitReady(Surroundings around, Consumer<Duration> meanwhile) {
    Instant began = around.clock().instant();
    Duration waited = Duration.ZERO;
    while (process.isAlive() && waited.compareTo(TO_START) < 0) {
      Optional<RunningServer> running =
          RunningServer.in(folder).filter(server -> server.pid() == process.pid());
      if (running.isPresent()) {
        return running.get();
      }
      meanwhile.accept(waited);
      around.sleep(LOOK);
      waited = Duration.between(began, around.clock().instant());
    }
    String what =
        process.isAlive() ? "was not ready within 3 minutes" : "ended before it was ready";
    throw failed("The server " + what + "; what it said is in " + said + ":" + lastWords());
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(said);
      return "\n  "
          + String.join(
              "\n  ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return " nothing that can be read";
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Where what the server says is written. */
  public Path said() {
    return said;
  }

  @Override
  public void close() {
    stop(process);
  }

  private static void stop(Process server) {
    server.destroy();
    try {
      if (!server.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessBuilder builder(ServerStart start) {
    ProcessBuilder builder = new ProcessBuilder(start.command());
    builder.environment().putAll(start.settings());
    return builder;
  }
}
