package dev.trainyard.emulator;

import java.io.IOException;
import java.nio.file.Path;

/** Another emulator has the state folder. */
public final class StateInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  StateInUseException(Path folder, String card) {
    super("Another emulator is using the state folder " + folder + " (" + card + ").");
  }
}
