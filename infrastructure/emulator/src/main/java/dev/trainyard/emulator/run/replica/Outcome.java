package dev.trainyard.emulator.run.replica;

import java.util.List;

/** How one replica's process ended. */
public sealed interface Outcome {
  /**
   * It ran.
   *
   * @param code its exit status, 128 + N if signal N ended it
   * @param lastWords the end of its standard error
   */
  record Exited(int code, List<String> lastWords) implements Outcome {
    public Exited {
      lastWords = List.copyOf(lastWords);
    }
  }

  /** Its command could not be started. */
  record NotStarted(String reason) implements Outcome {}
}
