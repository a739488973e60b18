package dev.trainyard.cli.customjobs.flags;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that is wrong with a command line, each with the flag that it is about. */
public final class Mistakes {
  private final Set<String> found = new LinkedHashSet<>();

  /**
   * @param flag such as {@code --worker-pool-spec[1] replica-count}
   */
  public void note(String flag, String sentence) {
    found.add(flag + ": " + sentence);
  }

  public void noteIf(boolean wrong, String flag, String sentence) {
    if (wrong) {
      note(flag, sentence);
    }
  }

  public List<String> all() {
    return List.copyOf(found);
  }

  /** Bad input that says all of it. */
  public void refuseIfAny() {
    if (found.size() == 1) {
      throw badInput(found.iterator().next());
    }
    if (!found.isEmpty()) {
      List<String> lines = new ArrayList<>();
      lines.add(found.size() + " things are wrong:");
      found.forEach(mistake -> lines.add("  " + mistake));
      throw badInput(String.join("\n", lines));
    }
  }
}
