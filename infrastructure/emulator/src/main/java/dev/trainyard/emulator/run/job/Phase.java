package dev.trainyard.emulator.run.job;

import java.io.IOException;

/** A part of a run: one follows the other. */
sealed interface Phase permits Waiting, Provisioning, Shift, Stopping {
  void begin() throws IOException;

  void hear(Happening happening) throws IOException;

  /** Takes down what it put up; called once, before the next phase or the end. */
  void leave() throws IOException;
}
