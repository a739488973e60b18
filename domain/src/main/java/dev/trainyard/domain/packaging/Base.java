package dev.trainyard.domain.packaging;

/** What an image is built upon. */
public sealed interface Base {
  /** Another image. */
  record Image(ImageName name) implements Base {}

  /**
   * Nothing: a thin image of code and dependencies alone, for replicas that are processes of this
   * machine.
   */
  record Nothing() implements Base {}
}
