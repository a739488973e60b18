package dev.trainyard.emulator.run.replica;

import java.util.function.Consumer;

/** A running replica with everything it starts; ends once, and is gone when the emulator is. */
public interface Replica {
  /** Calls {@code listener} once, when replica and log are complete. */
  void whenEnded(Consumer<Outcome> listener);

  /** Asks it to end: SIGTERM, then SIGKILL after the grace period. Returns at once. */
  void stop();

  /** Waits until it has ended. */
  Outcome await();
}
