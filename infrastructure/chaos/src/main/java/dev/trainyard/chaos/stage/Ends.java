package dev.trainyard.chaos.stage;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be killed in the end, the last that was started first; also when the JVM ends. */
final class Ends implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean over;

  Ends() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "the end of the stack"));
  }

  /** What is started after the end is ended at once. */
  <T extends AutoCloseable> T note(T one) {
    synchronized (this) {
      if (!over) {
        started.push(one);
        return one;
      }
    }
    end(one);
    return one;
  }

  @Override
  public void close() {
    Deque<AutoCloseable> all;
    synchronized (this) {
      over = true;
      all = new ArrayDeque<>(started);
      started.clear();
    }
    all.forEach(Ends::end);
  }

  private static void end(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception e) {
      System.err.println("trainyard: not all of the stack could be ended: " + e);
    }
  }
}
