package dev.trainyard.cli.workshop;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;

/** A line for each thing that is done, and for each word of pip's. */
final class ProgressLines implements Telling {
  private final PrintWriter out;
  private final Set<String> said = new HashSet<>();

  ProgressLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void tell(Step step) {
    boolean isDone = step.act() == Act.INSTALL || step.done() >= step.total();
    String line = Wording.doing(step.act()) + " " + Wording.what(step.what());
    String size = step.total() > 1 ? " " + Wording.size(step.total()) : "";
    if (isDone && (step.act() == Act.INSTALL || said.add(line))) {
      out.println(line + size);
      out.flush();
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
