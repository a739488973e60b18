package dev.trainyard.cli.api;

import java.util.Objects;

/** How people start this program here. */
public final class Launcher {
  /** {@code trainyard} where it is installed, {@code ./trainyard} in a checkout. */
  public static final String NAME =
      Objects.requireNonNullElse(System.getenv("TRAINYARD_COMMAND"), "./trainyard");

  private Launcher() {}
}
