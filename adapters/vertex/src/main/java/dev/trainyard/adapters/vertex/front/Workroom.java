package dev.trainyard.adapters.vertex.front;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where calls are answered: each on a virtual thread of its own, no more at once than there is room
 * for, none waited for longer than its caller or the house waits.
 */
public final class Workroom implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room;
  private final Duration patience;

  public Workroom(Limits limits) {
    this.room = new Semaphore(limits.callsAtOnce());
    this.patience = limits.patience();
  }

  /**
   * @param patience of the caller
   * @return fails with {@link RejectedExecutionException} if there is no room, with {@link
   *     java.util.concurrent.TimeoutException} if it took too long; the work is then not stopped,
   *     since nobody could say how far it had come
   */
  public <T> CompletableFuture<T> ask(Supplier<T> work, Duration patience) {
    if (!room.tryAcquire()) {
      return CompletableFuture.failedFuture(
          new RejectedExecutionException("Too many calls at once; try again."));
    }
    Duration wait = patience.compareTo(this.patience) < 0 ? patience : this.patience;
    return CompletableFuture.supplyAsync(work, threads)
        .whenComplete((_, _) -> room.release())
        .orTimeout(wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  public <T> CompletableFuture<T> ask(Supplier<T> work) {
    return ask(work, patience);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
