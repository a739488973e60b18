package dev.trainyard.application.port;

/** Hears how packaging goes on. Called from several threads at once; returns at once. */
@FunctionalInterface
public interface Progress {
  Progress UNHEARD = _ -> {};

  void tell(Step step);

  /** What is being done. */
  enum Act {
    /** A layer or manifest of the base comes here. */
    PULL,
    /** pip says a line. */
    INSTALL,
    /** A layer of our own is written. */
    BUILD,
    /** A layer or configuration goes to the registry, which does not have it yet. */
    PUSH
  }

  /**
   * A moment of it.
   *
   * @param what a layer's digest or name, or what pip said
   * @param done bytes, 0 if nobody counts
   * @param total bytes, 0 if nobody counts
   */
  record Step(Act act, String what, long done, long total) {}
}
