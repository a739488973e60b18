package dev.trainyard.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CorridorTest {
  private final Later threads = new Later();
  private final AtomicInteger walks = new AtomicInteger();
  private final AtomicInteger rests = new AtomicInteger();

  @Test
  void walksUntilNothingIsLeftToDo() {
    Corridor corridor =
        new Corridor("test", () -> walks.incrementAndGet() < 3, threads, rests::incrementAndGet);
    corridor.wake();
    threads.runAll();
    assertThat(walks).hasValue(3);
  }

  @Test
  void walksOnceForManyWakesBeforeItBegins() {
    Corridor corridor =
        new Corridor("test", () -> walks.incrementAndGet() < 0, threads, rests::incrementAndGet);
    corridor.wake();
    corridor.wake();
    corridor.wake();
    assertThat(threads.tasks).hasSize(1);
    threads.runAll();
    assertThat(walks).hasValue(1);
  }

  @Test
  void walksAgainForAWakeThatComesWhileItWalks() {
    Corridor[] self = new Corridor[1];
    self[0] =
        new Corridor(
            "test",
            () -> {
              if (walks.incrementAndGet() == 1) {
                self[0].wake();
              }
              return false;
            },
            threads,
            rests::incrementAndGet);
    self[0].wake();
    threads.runAll();
    assertThat(walks).hasValue(2);
  }

  @Test
  void walksAgainAtTheNextWakeAfterAFailure() {
    Corridor corridor =
        new Corridor(
            "test",
            () -> {
              if (walks.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return false;
            },
            threads,
            rests::incrementAndGet);
    corridor.wake();
    threads.runAll();
    corridor.wake();
    threads.runAll();
    assertThat(walks).hasValue(2);
  }

  @Test
  void restsAfterEachWalk() {
    Corridor corridor =
        new Corridor("test", () -> walks.incrementAndGet() < 3, threads, rests::incrementAndGet);
    corridor.wake();
    threads.runAll();
    assertThat(rests).hasValue(3);
  }

  @Test
  void doesNotWalkAfterItWasClosed() {
    Corridor corridor =
        new Corridor("test", () -> walks.incrementAndGet() < 0, threads, rests::incrementAndGet);
    corridor.close();
    corridor.wake();
    threads.runAll();
    assertThat(walks).hasValue(0);
  }

  /** Runs what it was given when it is told to, on the caller's thread. */
  private static final class Later extends AbstractExecutorService {
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    void runAll() {
      while (!tasks.isEmpty()) {
        tasks.remove().run();
      }
    }

    @Override
    public void execute(Runnable command) {
      tasks.add(command);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return Collections.emptyList();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
