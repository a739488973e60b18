package dev.trainyard.emulator.run.replica;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A running process with everything it starts; ends once, and is gone when the emulator is. */
public final class Replica {
  private static final String OUTCOME = "outcome";
  private static final int KILLED = 137;

  private final Process process;
  private final Path outcome;
  private final LineLog log;
  private final LastWords lastWords = new LastWords();
  private final CompletableFuture<Outcome> ended = new CompletableFuture<>();

  private Replica(Process process, Path outcome, LineLog log) {
    this.process = process;
    this.outcome = outcome;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param log gets both streams line by line; stays open
   * @throws IOException if not even the watcher can be started
   */
  public static Replica start(Launch launch, LineLog log) throws IOException {
    Files.createDirectories(launch.folder());
    Path outcome = launch.folder().resolveSibling(launch.folder().getFileName() + "." + OUTCOME);
    Files.deleteIfExists(outcome);
    ProcessBuilder builder = new ProcessBuilder(commandLine(launch, outcome));
    builder.directory(launch.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(launch.environment());
    Replica replica = new Replica(builder.start(), outcome, log);
    Thread.ofPlatform().daemon().name("replica-" + replica.process.pid()).start(replica::follow);
    return replica;
  }

  private static List<String> commandLine(Launch launch, Path outcome) {
    List<String> line = new ArrayList<>(launch.watcher());
    line.add(Double.toString(launch.grace().toMillis() / 1000.0));
    line.add(outcome.toAbsolutePath().toString());
    line.addAll(launch.command());
    return line;
  }

  /** Calls {@code listener} once, when process and log are complete. */
  public void whenEnded(Consumer<Outcome> listener) {
    ended.thenAccept(listener);
  }

  /** Asks it to end: SIGTERM, then SIGKILL after the grace period. Returns at once. */
  public void stop() {
    try {
      OutputStream lifeline = process.getOutputStream();
      lifeline.write("stop\n".getBytes(StandardCharsets.US_ASCII));
      lifeline.flush();
    } catch (IOException _) {
      // why: the watcher has just ended by itself, and its outcome is on the way
      return;
    }
  }

  /** Waits until it has ended. */
  public Outcome await() {
    return ended.join();
  }

  private void follow() {
    Thread errors =
        Thread.ofPlatform().daemon().start(() -> drain(process.getErrorStream(), this::error));
    drain(process.getInputStream(), line -> log.line("stdout", line));
    try {
      errors.join();
      process.waitFor();
      ended.complete(read());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.completeExceptionally(e);
    }
  }

  private static void drain(InputStream stream, Consumer<String> sink) {
    new Lines(stream, sink).drain();
  }

  private void error(String line) {
    lastWords.add(line);
    log.line("stderr", line);
  }

  private Outcome read() {
    try {
      String[] words = Files.readString(outcome).split(" ", 2);
      return words[0].equals("start")
          ? new Outcome.NotStarted(words[1])
          : new Outcome.Exited(Integer.parseInt(words[1].strip()), lastWords.lines());
    } catch (IOException _) {
      // why: whoever killed the watcher killed the replica with it
      return new Outcome.Exited(KILLED, lastWords.lines());
    }
  }
}
