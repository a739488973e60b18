package dev.trainyard.emulator.run.container;

/** When replicas run in their images. */
public enum Containers {
  /** They are processes of this machine. */
  NEVER,
  /** Where an engine answers and has the image or can pull it; as processes otherwise. */
  WHERE_POSSIBLE,
  /** Without an engine the emulator does not start, without its image a job fails. */
  ALWAYS
}
