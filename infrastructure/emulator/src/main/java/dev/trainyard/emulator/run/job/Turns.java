package dev.trainyard.emulator.run.job;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Does one thing at a time, on the thread of whoever asks; what is asked for while one is being
 * done comes after it, before the asker goes on.
 */
final class Turns implements Executor {
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable step) {
    lock.lock();
    try {
      waiting.add(step);
      if (lock.getHoldCount() == 1) {
        doAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void doAll() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }
}
