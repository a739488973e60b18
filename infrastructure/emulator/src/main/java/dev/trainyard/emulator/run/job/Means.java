package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.container.Containers;

/**
 * What replicas run on.
 *
 * @param python the command that starts Python 3
 */
public record Means(String python, Containers containers) {
  public static final Means DEFAULT = new Means("python3", Containers.WHERE_POSSIBLE);

  public Means withPython(String python) {
    return new Means(python, containers);
  }

  public Means withContainers(Containers containers) {
    return new Means(python, containers);
  }
}
