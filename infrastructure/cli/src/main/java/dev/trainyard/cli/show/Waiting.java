package dev.trainyard.cli.show;

import java.io.PrintWriter;
import java.time.Duration;

/** One line that says that something takes its time: redrawn on a terminal, else said once. */
public final class Waiting {
  private final PrintWriter out;
  private final boolean terminal;
  private final String what;
  private boolean said = false;

  public Waiting(PrintWriter out, boolean terminal, String what) {
    this.out = out;
    this.terminal = terminal;
    this.what = what;
  }

  /**
   * @param waited so far
   */
  public void so(Duration waited) {
    if (terminal) {
      out.print("\r\033[K" + what + " ... " + waited.toSeconds() + " s");
    } else if (!said) {
      out.println(what + " ...");
    }
    said = true;
    out.flush();
  }

  public void done() {
    if (terminal && said) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
