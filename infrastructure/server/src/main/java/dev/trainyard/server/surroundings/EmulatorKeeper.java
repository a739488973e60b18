package dev.trainyard.server.surroundings;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/**
 * Starts the emulator again, on its port, when it ends before the server does. The pause before a
 * start doubles as long as they fail or do not last.
 */
final class EmulatorKeeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EmulatorKeeper.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LASTING = Duration.ofMinutes(1);

  private final IntFunction<RunningEmulator> start;
  private final Duration shortest;
  private final CompletableFuture<Void> leaving = new CompletableFuture<>();
  private final Thread thread = Thread.ofPlatform().daemon().name("emulator").unstarted(this::keep);
  private volatile RunningEmulator running;

  /**
   * @param start starts one on a given port
   * @param shortest the first pause; not 0, because Ctrl-C ends the emulator a little before us
   */
  EmulatorKeeper(RunningEmulator running, IntFunction<RunningEmulator> start, Duration shortest) {
    this.running = running;
    this.start = start;
    this.shortest = shortest;
  }

  void begin() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "leave-emulator"));
    thread.start();
  }

  private void keep() {
    Duration pause = shortest;
    Instant since = Instant.now();
    while (hasEnded()) {
      if (Duration.between(since, Instant.now()).compareTo(LASTING) > 0) {
        pause = shortest;
      }
      if (hasLeftWithin(pause)) {
        return;
      }
      startAgain();
      since = Instant.now();
      pause = longer(pause);
    }
  }

  /** Waits until the emulator ends, which is true, or we leave. */
  private boolean hasEnded() {
    CompletableFuture.anyOf(running.process().onExit(), leaving).join();
    return !leaving.isDone();
  }

  private boolean hasLeftWithin(Duration pause) {
    try {
      leaving.get(pause.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("nobody lets the leaving fail", e);
    }
  }

  private void startAgain() {
    long gone = running.process().pid();
    LOG.warnf("the emulator (process %d) has ended and is started again", gone);
    try {
      running = start.apply(running.port());
      LOG.warnf("the emulator is there again, as process %d", running.process().pid());
    } catch (RuntimeException e) {
      LOG.warnf("the emulator does not start and will be tried again: %s", e.getMessage());
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void leave() {
    leaving.complete(null);
  }

  /** Stops the emulator, also one that is just being started. */
  @Override
  public void close() {
    leave();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.stop();
  }
}
