package dev.trainyard.emulator.fate;

import java.util.List;

/**
 * What the programs of a job do that has none.
 *
 * @param running how long the primary runs until it ends with 0, unless an exit comes before
 * @param cannotStart why the primary cannot be started, or {@code ""}
 */
public record Script(Span running, List<Exit> exits, String cannotStart) {
  public Script {
    exits = List.copyOf(exits);
  }

  public static Script succeedsAfter(Span running) {
    return new Script(running, List.of(), "");
  }
}
