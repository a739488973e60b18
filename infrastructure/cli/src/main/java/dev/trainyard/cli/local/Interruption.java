package dev.trainyard.cli.local;

import java.util.concurrent.locks.LockSupport;

/** What is to be done if the process is told to end, by Ctrl-C or otherwise, before this closes. */
public final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  public static Interruption then(Runnable deed) {
    Thread hook = new Thread(deed);
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  /** Calls it off. Does not return while the process ends: nobody else is to see it fall apart. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      while (true) {
        LockSupport.park();
      }
    }
  }
}
