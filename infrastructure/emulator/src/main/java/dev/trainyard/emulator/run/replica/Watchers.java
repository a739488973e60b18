package dev.trainyard.emulator.run.replica;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Watchers, of which a few wait for work, so that a replica does not wait for an interpreter. */
public final class Watchers implements AutoCloseable {
  private static final int SPARES = 2;
  // why: the spare is not to take the processor from the replica that the last one was for
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  private final Queue<Process> spares = new ConcurrentLinkedQueue<>();
  private final List<String> line;
  private volatile boolean closed;

  Watchers(List<String> line) {
    this.line = List.copyOf(line);
  }

  /**
   * Gives one its order and returns it at work.
   *
   * @throws IOException if none can be started
   */
  Process start(WatchOrder order) throws IOException {
    Process spare = spares.poll();
    LATER.execute(this::refill);
    if (spare != null) {
      try {
        return given(spare, order);
      } catch (IOException _) {
        // why: somebody killed the spare; another one does as well
        spare.destroyForcibly();
      }
    }
    return given(new ProcessBuilder(line).start(), order);
  }

  private static Process given(Process watcher, WatchOrder order) throws IOException {
    watcher.getOutputStream().write(order.bytes());
    watcher.getOutputStream().flush();
    return watcher;
  }

  private void refill() {
    try {
      while (!closed && spares.size() < SPARES) {
        spares.add(new ProcessBuilder(line).start());
      }
    } catch (IOException _) {
      // why: the next replica starts its own, and says what is wrong
      return;
    }
    if (closed) {
      close();
    }
  }

  /** Sends the waiting ones home; those at work stay until their replicas end. */
  @Override
  public void close() {
    closed = true;
    for (Process spare = spares.poll(); spare != null; spare = spares.poll()) {
      spare.destroyForcibly();
    }
  }
}
