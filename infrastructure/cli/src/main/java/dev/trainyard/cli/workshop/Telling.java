package dev.trainyard.cli.workshop;

import dev.trainyard.application.port.Progress;
import dev.trainyard.cli.local.Surroundings;
import java.io.PrintWriter;

/** Progress that is shown to somebody, until it is closed. */
interface Telling extends Progress, AutoCloseable {
  /** Bars where a person watches, else a line for each thing that is done. */
  static Telling on(PrintWriter out, Surroundings around) {
    return around.terminal()
        ? new ProgressBars(out, around.paint(), around.clock())
        : new ProgressLines(out);
  }

  @Override
  void close();
}
