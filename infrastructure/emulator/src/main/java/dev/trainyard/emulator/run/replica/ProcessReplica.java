package dev.trainyard.emulator.run.replica;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A replica as processes of this machine, under a watcher. */
final class ProcessReplica implements Replica {
  private static final String OUTCOME = "outcome";
  private static final int KILLED = 137;

  private final Process process;
  private final Path outcome;
  private final Output output;
  private final CompletableFuture<Outcome> ended = new CompletableFuture<>();

  private ProcessReplica(Process process, Path outcome, LineLog log) {
    this.process = process;
    this.outcome = outcome;
    this.output = new Output(log);
  }

  /**
   * Starts it.
   *
   * @param log gets both streams line by line; stays open
   * @throws IOException if not even the watcher can be started
   */
  static ProcessReplica start(Launch launch, Watchers watchers, LineLog log) throws IOException {
    Path folder = Files.createDirectories(launch.folder()).toAbsolutePath();
    Path outcome = folder.resolveSibling(folder.getFileName() + "." + OUTCOME);
    Files.deleteIfExists(outcome);
    List<String> settings = new ArrayList<>(launch.bounds());
    settings.add("grace=" + launch.grace().toMillis() / 1000.0);
    settings.add("cwd=" + launch.start());
    settings.add("outcome=" + outcome);
    WatchOrder order = new WatchOrder(settings, launch.command(), launch.environment());
    ProcessReplica replica = new ProcessReplica(watchers.start(order), outcome, log);
    Thread.ofPlatform().daemon().name("replica-" + replica.process.pid()).start(replica::follow);
    return replica;
  }

  @Override
  public void whenEnded(Consumer<Outcome> listener) {
    ended.thenAccept(listener);
  }

  @Override
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

  @Override
  public Outcome await() {
    return ended.join();
  }

  private void follow() {
    Thread errors =
        Thread.ofPlatform().daemon().start(() -> output.stderr().drain(process.getErrorStream()));
    output.stdout().drain(process.getInputStream());
    try {
      errors.join();
      process.waitFor();
      ended.complete(read());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.completeExceptionally(e);
    }
  }

  private Outcome read() {
    try {
      String[] words = Files.readString(outcome).split(" ", 2);
      return words[0].equals("start")
          ? new Outcome.NotStarted(words[1])
          : new Outcome.Exited(Integer.parseInt(words[1].strip()), output.lastWords());
    } catch (IOException _) {
      // why: whoever killed the watcher killed the replica with it
      return new Outcome.Exited(KILLED, output.lastWords());
    }
  }
}
